package frontdoor.cases;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Deaths that are alike in all but the name.
@SpringBootTest
class NeighboursTests {

    @Autowired
    Cases cases;

    @Autowired
    LikeCases likes;

    @Test
    void twoNeighboursWhoDiedOnOneDayAreNotTakenForOne() {
        aBereavement().with("deceased-name", "Ann Archer").openedIn(cases);
        var other = aBereavement().with("deceased-name", "Zoltan Kovacs").openedIn(cases);
        assertThat(likes.of(other))
                .extracting(
                        like -> like.kase().state().answers().get("deceased").toString())
                .noneMatch(name -> name.contains("Archer"));
    }
}
