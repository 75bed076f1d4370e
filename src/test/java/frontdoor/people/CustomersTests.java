package frontdoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.people.Customers.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class CustomersTests {

    private static final Actor SAM = Actor.staff("sam");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    People people;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    private long pat;

    @BeforeEach
    void patIsOnRecord() {
        jdbc.sql("truncate people.person cascade").update();
        pat = people.known(Details.of("Pat Example", "pat@example.org", "01632 960123"));
    }

    @Test
    void whatIsAddedStandsOnTheRecordAndInItsHistory() {
        add(Part.OTHER_NAME, Map.of("kind", "former", "name", "Pat Specimen", "until_day", "2020-06-01"));
        add(Part.HOME, Map.of("line", "1 Made Up Street", "postcode", "zz99 1aa"));
        add(Part.LINE, Map.of("medium", "phone", "value", "+447700900123", "label", "work"));
        add(
                Part.SAFETY,
                Map.of("no_voicemail", true, "days", List.of(1, 2), "from_time", "18:00", "until_time", "20:00"));

        var record = customers.find(pat).orElseThrow();
        assertThat(record.names()).singleElement().returns("Pat Specimen", Customer.OtherName::name);
        assertThat(record.homes()).singleElement().returns("ZZ99 1AA", Customer.Home::postcode);
        assertThat(record.lines()).singleElement().returns("work", Customer.Line::label);
        assertThat(record.safety()).singleElement().returns(true, Customer.Safety::noVoicemail);
        assertThat(customers.history(pat, null, 10))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.by()).isEqualTo("staff:sam"));
        assertThat(people.search("07700 900123")).extracting(Person::id).containsExactly(pat);
        assertThat(people.search("Pat Specimen")).extracting(Person::id).containsExactly(pat);
    }

    @Test
    void theLastChangeIsTakenBackAndThenTheOneBefore() {
        change(Map.of("name", "Pat Sample"));
        add(Part.OTHER_NAME, Map.of("kind", "former", "name", "Pat Example"));

        assertThat(undo()).isEqualTo(Written.DONE);
        assertThat(customers.find(pat).orElseThrow().names()).isEmpty();
        assertThat(undo()).isEqualTo(Written.DONE);
        assertThat(people.find(pat)).get().returns("Pat Example", Person::name);
        assertThat(undo()).isEqualTo(Written.NOTHING);
        assertThat(customers.history(pat, null, 10)).hasSize(4);
    }

    @Test
    void theSecondOfTwoIsToldAndTheSameCommandIsDoneOnce() {
        var revision = customers.find(pat).orElseThrow().revision();
        var command = UUID.randomUUID();
        var fields = Map.of("kind", "alias", "name", "Paddy");
        assertThat(customers.add(command, pat, Part.OTHER_NAME, fields, revision, SAM))
                .isEqualTo(Written.DONE);
        assertThat(customers.add(command, pat, Part.OTHER_NAME, fields, revision, SAM))
                .isEqualTo(Written.DONE);

        assertThat(customers.add(UUID.randomUUID(), pat, Part.OTHER_NAME, fields, revision, SAM))
                .isEqualTo(Written.STALE);
        assertThat(customers.find(pat).orElseThrow().names()).hasSize(1);
    }

    @Test
    void aRowOfAnotherPersonIsNotChanged() {
        var sam = people.known(Details.of("Sam Example", "sam@example.org", null));
        add(Part.OTHER_NAME, Map.of("kind", "alias", "name", "Paddy"));
        var row = customers.find(pat).orElseThrow().names().getFirst().id();

        assertThat(customers.change(UUID.randomUUID(), sam, Part.OTHER_NAME, row, Map.of("name", "Sammy"), null, SAM))
                .isEqualTo(Written.UNKNOWN);
    }

    @Test
    void consentByWordOfMouthLastsForItsConversationAndAnExpiredAuthorityIsNeverUsable() {
        var verbal = authority("verbal", TODAY, TODAY, "call-1");
        assertThat(verbal.isUsable(TODAY, "call-1")).isTrue();
        assertThat(verbal.isUsable(TODAY, "call-2")).isFalse();
        assertThat(verbal.isUsable(TODAY, null)).isFalse();
        assertThat(verbal.isUsable(TODAY.plusDays(1), "call-1")).isFalse();

        var written = authority("written", TODAY.minusYears(1), TODAY.minusDays(1), null);
        assertThat(written.isUsable(TODAY, null)).isFalse();
        assertThat(written.isUsable(TODAY.minusDays(1), null)).isTrue();
    }

    @Test
    void aNameIsFoundWithASlipBySoundAndWithADateOfBirth() {
        jdbc.sql("update people.person set born_on = '1961-04-03', name = 'Katherine Smythe' where id = :id")
                .param("id", pat)
                .update();

        for (var typed : List.of("Catherine Smith", "Kathrine Smythe", "3/4/1961", "Kathy Smith 03.04.1961")) {
            assertThat(people.search(typed)).as(typed).extracting(Person::id).containsExactly(pat);
        }
        assertThat(people.search("31/2/1961")).isEmpty();
    }

    private static Customer.Authority authority(String kind, LocalDate from, LocalDate until, String contact) {
        return new Customer.Authority(1, "Sam Example", kind, "seen", "sam", "all", from, until, contact, null);
    }

    private void add(Part part, Map<String, ?> fields) {
        assertThat(customers.add(UUID.randomUUID(), pat, part, fields, null, SAM))
                .isEqualTo(Written.DONE);
    }

    private void change(Map<String, ?> fields) {
        assertThat(customers.change(UUID.randomUUID(), pat, Part.PERSON, pat, fields, null, SAM))
                .isEqualTo(Written.DONE);
    }

    private Written undo() {
        return customers.undo(
                UUID.randomUUID(), pat, customers.find(pat).orElseThrow().revision(), SAM);
    }
}
