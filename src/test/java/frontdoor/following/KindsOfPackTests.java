package frontdoor.following;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.letters.CasePack;
import frontdoor.letters.CasePacks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What a pack leaves out, because it is not for that kind of death, and what it does not say.
@SpringBootTest
class KindsOfPackTests {

    @Autowired
    Cases cases;

    @Autowired
    CasePacks packs;

    @Test
    void aKindOfCaseHasNoLineThatIsNotForIt() {
        assertThat(keys("home_expected"))
                .contains("gp", "district_nurses")
                .doesNotContain("coroner", "hospital", "childrens_nursing", "bereavement_midwife");
        assertThat(keys("sudden_away")).contains("coroner");
    }

    @Test
    void aPackInWhichNobodyHasBeenToldDoesNotSayThatSomebodyHas() {
        var kase = aBereavement().openedIn(cases);
        assertThat(packs.of(kase, cases.serviceOf(kase), "en").orElseThrow().summary())
                .startsWith("Who has to be told");
    }

    private List<String> keys(String kind) {
        return packs.general("bereavement", kind, "en").orElseThrow().groups().stream()
                .flatMap(group -> group.lines().stream())
                .map(CasePack.Line::key)
                .toList();
    }
}
