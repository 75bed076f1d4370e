package frontdoor.calendars;

import static frontdoor.calendars.TimeLimit.ENGLAND_AND_WALES;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;

/// The shipped bank holidays are there from the first start.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class CouncilCalendarsTests {

    private static final Actor ADA = Actor.staff("ada");
    private static final LocalDate BOXING_DAY_2030 = LocalDate.parse("2030-12-26");

    @Autowired
    CouncilCalendars calendars;

    @Test
    void theFirstStartBringsTheShippedList() {
        assertThat(calendars.current().knownUntil()).isAfterOrEqualTo("2028-12-31");
        assertThat(calendars.current().isWorkingDay(ENGLAND_AND_WALES, LocalDate.parse("2026-12-28")))
                .isFalse();
    }

    @Test
    void anImportReplacesTheYearsThatItListsAndTakesEffectAtOnce(PublishedEvents events) {
        assertThat(calendars.current().isWorkingDay(ENGLAND_AND_WALES, BOXING_DAY_2030))
                .isTrue();

        var imported = calendars.importOfficial(year2030("2030-12-26"), ADA);

        assertThat(imported).isInstanceOfSatisfying(Imported.Accepted.class, accepted -> {
            assertThat(accepted.added()).hasSize(3);
            assertThat(accepted.removed()).isEmpty();
            assertThat(accepted.knownUntil()).isEqualTo("2030-12-31");
        });
        assertThat(calendars.current().isWorkingDay(ENGLAND_AND_WALES, BOXING_DAY_2030))
                .isFalse();
        assertThat(calendars.current().isWorkingDay(ENGLAND_AND_WALES, LocalDate.parse("2026-12-28")))
                .isFalse();
        assertThat(events.ofType(HolidaysChanged.class)).hasSize(1);

        calendars.importOfficial(year2030("2030-12-27"), ADA);

        assertThat(calendars.current().isWorkingDay(ENGLAND_AND_WALES, BOXING_DAY_2030))
                .isTrue();
    }

    @Test
    void tryingAListOutNamesTheDaysAndChangesNothing() {
        var before = calendars.lists();

        assertThat(calendars.tryOut(year2030("2030-03-01"))).isInstanceOf(Imported.Accepted.class);

        assertThat(calendars.lists()).isEqualTo(before);
    }

    @Test
    void theShippedListImportedAgainChangesNothing() {
        assertThat(calendars.tryOut(OfficialList.shipped()))
                .isInstanceOfSatisfying(Imported.Accepted.class, accepted -> {
                    assertThat(accepted.added()).isEmpty();
                    assertThat(accepted.removed()).isEmpty();
                });
    }

    @Test
    void aWrongShapeIsRefusedWithASentence() {
        assertThat(calendars.importOfficial("not json", ADA))
                .isEqualTo(new Imported.Refused(
                        "This is not JSON. Save the file from www.gov.uk/bank-holidays.json as it is."));
        assertThat(calendars.importOfficial("{}", ADA))
                .isEqualTo(new Imported.Refused("The list has no events for england-and-wales."));
        assertThat(calendars.importOfficial(year2030("26 December"), ADA))
                .isEqualTo(new Imported.Refused(
                        "A day for england-and-wales has the date '26 December'. Write it as 2026-12-25."));
    }

    @Test
    void oneDayCanBeAddedAndTakenAway() {
        var day = LocalDate.parse("2027-06-16");

        calendars.add("england-and-wales", new Holiday(day, "Proclaimed day", "", true), ADA);
        assertThat(calendars.current().isWorkingDay(ENGLAND_AND_WALES, day)).isFalse();

        assertThat(calendars.remove("england-and-wales", day, ADA)).isTrue();
        assertThat(calendars.remove("england-and-wales", day, ADA)).isFalse();
        assertThat(calendars.current().isWorkingDay(ENGLAND_AND_WALES, day)).isTrue();
    }

    private static String year2030(String date) {
        var list = "\"%s\": {\"division\": \"%1$s\", \"events\": [{\"title\": \"A day\", \"date\": \"" + date
                + "\", \"notes\": \"\", \"bunting\": true}]}";
        return "{" + list.formatted("england-and-wales") + "," + list.formatted("scotland") + ","
                + list.formatted("northern-ireland") + "}";
    }
}
