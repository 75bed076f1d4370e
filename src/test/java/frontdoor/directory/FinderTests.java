package frontdoor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People find a service by their own words.
@SpringBootTest
class FinderTests {

    @Autowired
    Finder finder;

    @Autowired
    Misses misses;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingIsMissed() {
        jdbc.sql("delete from directory.search_miss").update();
    }

    @ParameterizedTest
    @CsvSource({
        "pothole, pothole",
        "pothle, pothole",
        "potholes in my road, pothole",
        "my bin wasn't emptied, missed_bin",
        "rubbish not colected, missed_bin",
        "grafitti, graffiti",
        "blue bagde, blue_badge",
        "settee, bulky_collection",
        "my mum passed away, bereavement",
        "my dad is dead, bereavement",
        "streetlight, street_light",
        "compliant about a letter, complaint",
        "tyre burst, pothole"
    })
    void whatPeopleSayIsAmongTheFirstThree(String words, String service) {
        assertThat(finder.find(words))
                .as(words)
                .extracting(Found::key)
                .startsWith(finder.find(words).getFirst().key());
        assertThat(finder.find(words).stream()
                        .filter(found -> found.kind().equals("service"))
                        .map(Found::key)
                        .limit(3))
                .as(words)
                .contains(service);
    }

    /// Whoever lost somebody is not to read of a dead cat.
    @ParameterizedTest
    @CsvSource({"my mum died at home", "someone died", "my husband has died"})
    void whoeverLostSomebodyIsNotOfferedADeadAnimal(String words) {
        assertThat(finder.find(words))
                .as(words)
                .extracting(Found::key)
                .startsWith("bereavement")
                .doesNotContain("dead_animal", "fly_tipping", "pothole");
    }

    @Test
    void aSlipIsNamedAndAKnownWordIsNot() {
        assertThat(finder.search("pothle in the raod").meant()).isEqualTo("pothole in the road");
        assertThat(finder.search("pothole in the road").meant()).isNull();
        assertThat(finder.search("potho").meant()).isNull();
        assertThat(finder.search("xylophone").meant()).isNull();
    }

    @Test
    void whatNobodyFindsIsCountedByDayWithoutFigures() {
        finder.search("Xylophone!");
        finder.search("xylophone");
        finder.search("xylophone 01632 960001");
        assertThat(misses.since(LocalDate.EPOCH, 10)).singleElement().satisfies(missed -> {
            assertThat(missed.words()).isEqualTo("xylophone");
            assertThat(missed.times()).isEqualTo(2);
        });
    }

    @Test
    void lettersThatChangedPlacesAreOneSlip() {
        assertThat(Spelling.slips("raod", "road")).isEqualTo(1);
        assertThat(Spelling.slips("pothle", "pothole")).isEqualTo(1);
        assertThat(Spelling.slips("bin", "tin")).isEqualTo(1);
        assertThat(Spelling.slips("", "road")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"'a & b | !c:*'", "'\\\\'", "'%%%___'", "''", "'()'", "'<-> <2>'", "'ąęłź 漢字'"})
    void noWordsBreakIt(String words) {
        assertThat(finder.search(words == null ? "" : words)).isNotNull();
    }
}
