package frontdoor.answering;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Requests;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.OftenAsked;
import frontdoor.contacts.Outcome;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/// Ten calls of ten kinds, from the greeting to the next call, by keyboard alone. What it takes is counted and printed
/// as a table, which `docs/BENCHMARK.md` keeps: `./test -Dproofs=true -Dtest=TenCallsTests`.
@EnabledIfSystemProperty(named = "proofs", matches = "true")
class TenCallsTests extends AtATelephone {

    private static final int MOST_KEYS = 25;

    private static final double MOST_WRAP_UP = 30; // seconds
    /// What they say of themselves, as an adviser types it: postcode and date of birth.
    private static final String POSTCODE = "zz991aa";

    private static final String BORN = "1/2/70";

    /// What people rang about in the weeks before: bins most of all, and little of what the ten calls are about.
    private static final Map<String, Integer> ASKED =
            Map.of("missed_bin", 40, "council_tax_move", 25, "bulky_collection", 20, "pothole", 15, "graffiti", 3);

    @Autowired
    private Contacts contacts;

    @Autowired
    private OftenAsked oftenAsked;

    @BeforeEach
    void peopleRangInTheWeeksBefore() {
        ASKED.forEach((service, times) -> {
            for (int i = 0; i < times; i++) {
                var at = clock.instant().minus(Duration.ofHours(i + 1));
                contacts.log(
                        new NewContact(
                                Channel.PHONE,
                                null,
                                service,
                                null,
                                Actor.staff("sam"),
                                null,
                                Outcome.RESOLVED,
                                null,
                                null,
                                List.of(),
                                "before-" + service + i),
                        at);
            }
        });
        oftenAsked.count();
    }

    @Test
    void tenCallsByKeyboardAlone() throws IOException {
        aMissedBin();
        newCallerGraffiti();
        var open = Requests.aMissedBin().openedIn(cases).reference();
        chaseACase();
        statusOnly(open);
        wrongCouncil();
        benefits();
        complaint();
        bereavement();
        callBack();
        handOver();
        var table = Adviser.table(tallies);
        Files.writeString(Path.of("target/ten-calls.md"), table);
        System.out.println(table);
        assertThat(tallies).hasSize(10).allSatisfy(tally -> {
            assertThat(tally.wrapUp()).as(tally.name()).isLessThanOrEqualTo(MOST_WRAP_UP);
            if (tally.simple()) {
                assertThat(tally.keys()).as(tally.name()).isLessThanOrEqualTo(MOST_KEYS);
            }
        });
    }

    private void aMissedBin() {
        var sam = rings("report a missed bin, known caller", true, KNOWN);
        verify(sam);
        sam.next("Alt+q"); // what is asked for most often
        sam.choose(1); // recycling; the address is theirs
        sam.to("put_out_by_7").choose(0).next("Enter");
        sam.choose(0).next("Enter");
        opened("missed bin");
        sam.talked().next("Enter");
        ends(sam);
    }

    private void newCallerGraffiti() {
        var sam = rings("report graffiti, new caller", false, NEW);
        sam.type("graffiti").next("Enter");
        sam.next("Enter");
        sam.type("on the bridge in sample street");
        sam.to("offensive").choose(1);
        sam.to("surface").choose(0);
        sam.to("contact_name").type("lee sample").next("Enter");
        opened("graffiti");
        sam.talked().next("Enter");
        ends(sam);
    }

    private void chaseACase() {
        var sam = rings("“where is my…”: chase an open case", true, KNOWN);
        verify(sam);
        assertThat(main()).contains("Already with us", "Report a missed bin collection");
        sam.talked().next("Alt+j").next("Enter"); // they ask about it
        ends(sam);
    }

    private void statusOnly(Reference reference) {
        var sam = rings("status only, by reference", true, NEW);
        sam.press("Alt+p").type(reference.value().toLowerCase(Locale.ROOT)).next("Enter");
        assertThat(main()).contains(reference.value());
        sam.talked().next("Alt+j").next("Enter"); // they ask about it
        ends(sam);
    }

    private void wrongCouncil() {
        var sam = rings("wrong council, told where to go", true, NEW);
        sam.talked().press("Alt+o").choose(2).next("Alt+g");
        ends(sam);
    }

    private void benefits() {
        var sam = rings("benefits, answered from an article", true, NEW);
        sam.press("Alt+w").type("discount").next("Enter");
        assertThat(main()).contains("To read out", "Council Tax");
        sam.talked().next("Alt+g");
        ends(sam);
    }

    private void complaint() {
        var sam = rings("complaint", false, KNOWN);
        verify(sam);
        sam.type("complain").next("Enter");
        sam.next("Enter");
        sam.choose(0);
        sam.to("what_happened").type("nobody came for my bin three times");
        sam.to("knew_on-day").type("2");
        sam.to("knew_on-month").type("11");
        sam.to("knew_on-year").type("2026");
        sam.to("for_someone").choose(1);
        sam.next("Enter");
        opened("complaint");
        sam.talked().next("Enter");
        ends(sam);
    }

    private void bereavement() {
        var sam = rings("bereavement", false, KNOWN);
        verify(sam);
        sam.type("died").next("Enter");
        sam.next("Enter");
        sam.type("max sample");
        sam.to("date_of_death-day").type("20");
        sam.to("date_of_death-month").type("11");
        sam.to("date_of_death-year").type("2026");
        sam.to("place_type").choose(2);
        sam.to("last_address-postcode").type("zz99 1ab").next("Enter");
        sam.to("last_address-uprn").choose(0);
        sam.to("lived_alone").choose(0);
        sam.to("rented").choose(1);
        sam.to("registered").choose(0);
        sam.to("relationship").choose(2);
        sam.to("contact_by").choose(0);
        sam.to("tell_nobody").choose(1);
        sam.to("child_left").choose(1);
        sam.to("nobody_to_arrange").choose(1);
        sam.next("Enter");
        opened("died");
        sam.talked().next("Enter");
        ends(sam);
    }

    private void callBack() {
        var sam = rings("asks for a call back", false, KNOWN);
        sam.next("Alt+k");
        sam.type("2pm").press("Tab").type("3pm");
        sam.to("reason").type("council tax bill").next("Alt+g");
        assertThat(main()).contains("The call is promised");
        sam.talked().next("Alt+g");
        ends(sam);
    }

    private void handOver() {
        var sam = rings("handed to a colleague", false, KNOWN);
        verify(sam);
        sam.press("Alt+n").note("Landlord asks about two flats, wants the council tax team");
        sam.next("Alt+m");
        sam.press("a"); // the first colleague whose name begins so
        sam.talked().next("Alt+g");
        assertThat(main()).contains("Offered to Ash Example");
        tallies.add(sam.tally());
    }

    /// The one person of this number is asked already: which postcode and date of birth are theirs?
    private static void verify(Adviser sam) {
        sam.type(POSTCODE).press("Tab").type(BORN).next("Enter");
    }
}
