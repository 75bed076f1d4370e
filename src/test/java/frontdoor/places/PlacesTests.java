package frontdoor.places;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.SettableClock;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// The made-up council's addresses are there from the first start.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class PlacesTests {

    private static final String HEADING = "uprn,line,postcode,ward,parish,lat,lon,round,flags\n";

    @Autowired
    Places places;

    @Autowired
    SettableClock clock;

    @Test
    void aPostcodeGivesItsAddressesByNumber() {
        var found = places.byPostcode(" zz991ab ");

        assertThat(found)
                .extracting(Place::line)
                .startsWith("2 Keep Lane, Anytown", "4 Keep Lane, Anytown")
                .endsWith("24 Keep Lane, Anytown")
                .hasSize(12);
        assertThat(found)
                .allMatch(place ->
                        place.ward().equals("Castle") && place.postcode().equals("ZZ99 1AB"));
        assertThat(places.byPostcode("nonsense")).isEmpty();
    }

    @Test
    void anAnswerHoldsTheAddressAndItsRoundButNotItsFlags() {
        clock.set("2026-11-23T09:00");
        var place = places.byPostcode("ZZ99 1AA").getFirst();

        assertThat(place.answer())
                .containsEntry("uprn", place.uprn())
                .containsEntry("round", "R01")
                .containsEntry("next_collection", "2026-11-30")
                .doesNotContainKey("flags");
    }

    @Test
    void aPropertyHasItsFlagsAndAnUnknownOneHasNone() {
        load(HEADING + "9980000001,1 New Road,ZZ99 9ZZ,Castle,,53.4,0.5,R01,assisted_collection; narrow_access\n");

        assertThat(places.find("9980000001").orElseThrow().attributes())
                .containsEntry("flags", List.of("assisted_collection", "narrow_access"))
                .containsEntry("round", "R01");
        assertThat(places.find("9990000001").orElseThrow().attributes()).containsEntry("flags", List.of());
    }

    @Test
    void aPointLiesInTheWardOfTheNearestAddress() {
        assertThat(places.nearest(53.4001, 0.5001)).get().returns("Castle", Place::ward);
        assertThat(places.nearest(53.4281, 0.5602))
                .get()
                .returns("Southfield", Place::ward)
                .returns("Nether Template", Place::parish);
        assertThat(places.nearest(51.5, -0.1)).isEmpty();
    }

    @Test
    void aFactIsWhatTheSourceSaidLast() {
        places.know("9990000001", "waste.crew_log", "not_out");
        places.know("9990000001", "waste.crew_log", "blocked");
        places.know("9990000001", "waste.round_finished", true);
        places.know("9990000001", "waste.working_days_since_collection", 2);

        assertThat(known("9990000001", "waste.crew_log", "waste.round_finished", "unheard_of"))
                .isEqualTo(Map.of("waste.crew_log", "blocked", "waste.round_finished", true));
        assertThat(known("9990000001")).isEmpty();
        assertThat(places.known("123", Set.of("waste.crew_log"))).isEmpty();
    }

    private Map<String, Object> known(String uprn, String... sources) {
        return places.known(uprn, Set.of(sources)).orElseThrow().facts();
    }

    @Test
    void eachRowThatWillNotDoIsNamedAndTheOthersAreLoaded() {
        var loaded = load(HEADING
                + "9970000001,1 Good Road,zz999zy,Castle,,53.4,0.5,,\n"
                + "0123,2 Bad Road,ZZ99 9ZY,Castle,,53.4,0.5,,\n"
                + "9970000003,3 Bad Road,nowhere,Castle,,53.4,0.5,,\n"
                + "9970000004,4 Bad Road,ZZ99 9ZY,,,53.4,0.5,,\n"
                + "9970000005,5 Bad Road,ZZ99 9ZY,Castle,,0,0.5,,\n"
                + "9970000006,6 Bad Road,ZZ99 9ZY,Castle,,north,0.5,,\n"
                + "9970000001,7 Bad Road,ZZ99 9ZY,Castle,,53.4,0.5,,\n");

        assertThat(loaded.refused()).extracting(Loaded.Refusal::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(loaded.refused())
                .extracting(Loaded.Refusal::reason)
                .contains("'nowhere' is not a postcode.", "There is no ward.", "The lat 'north' is not a number.");
        assertThat(loaded).returns(7L, Loaded::read).returns(1L, Loaded::added).returns(6L, Loaded::refusedCount);
        assertThat(places.byPostcode("ZZ99 9ZY")).extracting(Place::line).containsExactly("1 Good Road");
    }

    @Test
    void aFileWithoutAColumnIsRefusedAsAWhole() {
        var loaded = load("uprn,line\n1,2\n3,4\n");

        assertThat(loaded.refused())
                .containsExactly(new Loaded.Refusal(1, "The file has no column postcode, ward, lat, lon."));
    }

    @Test
    void aFileWithMoreColumnsThanAnybodyReadsIsRefusedInASentence() {
        var wide = ",".repeat(200_000);

        assertThat(load(wide + "\n" + wide + "\n").refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).contains("cannot be read", "too many columns"));
        assertThat(load(HEADING + "9940000001,1 Wide Road,ZZ99 9ZV,Castle,,53.4,0.5,,\n" + wide + "\n"))
                .returns(1L, Loaded::added)
                .satisfies(loaded -> assertThat(loaded.refused())
                        .extracting(Loaded.Refusal::line)
                        .containsExactly(3L));
        assertThat(load("uprn,uprn,line\n1,2,3\n").refused()).hasSize(1);
    }

    @Test
    void tryingAFileOutStoresNothing() {
        var csv = HEADING + "9960000001,1 Try Road,ZZ99 9ZX,Castle,,53.4,0.5,,\n";

        assertThat(places.tryOut(new StringReader(csv), _ -> {})).returns(1L, Loaded::added);
        assertThat(places.find("9960000001")).isEmpty();

        load(csv);
        assertThat(places.tryOut(new StringReader(csv), _ -> {}))
                .returns(0L, Loaded::added)
                .returns(1L, Loaded::changed);
    }

    @Test
    void aLongFileTellsHowFarItIs() {
        var csv = IntStream.range(0, 2_500)
                .mapToObj(i -> "995000%04d,%d Long Road,ZZ99 9ZW,Castle,,53.4,0.5,,\n".formatted(i, i + 1))
                .collect(Collectors.joining("", HEADING, ""));
        var progress = new ArrayList<Long>();

        var loaded = places.load(new StringReader(csv), progress::add);

        assertThat(loaded).returns(2_500L, Loaded::added);
        assertThat(progress).containsExactly(1_000L, 2_000L, 2_500L);
    }

    private Loaded load(String csv) {
        return places.load(new StringReader(csv), _ -> {});
    }
}
