package frontdoor.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class ContactsTests {

    private static final Actor SAM = Actor.staff("sam");

    @Autowired
    Contacts contacts;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneConversationMayOpenManyCasesAndIsOneContact() {
        var first = Reference.random();
        var second = Reference.random();
        var call = goesOn("CALL-1", first, "opened", "Two bins");

        assertThat(goesOn("CALL-1", second, "resolved", null)).isEqualTo(call);
        assertThat(goesOn("CALL-1", second, "resolved", null)).isEqualTo(call);

        assertThat(contacts.find(call))
                .get()
                .returns(Outcome.OPENED, Contact::outcome)
                .returns("Two bins", Contact::note)
                .satisfies(contact -> assertThat(contact.cases()).containsExactlyInAnyOrder(first, second));
        assertThat(contacts.about(first)).extracting(Contact::id).containsExactly(call);
    }

    @Test
    void whatIsSaidWhenAConversationIsWrappedUpIsTheLastWord() {
        var call = goesOn("CALL-2", Reference.random(), "opened", "As it began");

        assertThat(contacts.log(ended("CALL-2", Outcome.RESOLVED, AvoidableCause.PROGRESS_CHASING, "Told the date")))
                .isEqualTo(call);
        goesOn("CALL-2", Reference.random(), "opened", null);
        assertThat(contacts.find(call)).get().returns(Outcome.OPENED, Contact::outcome);
        contacts.log(ended("CALL-2", Outcome.SIGNPOSTED, null, null));
        goesOn("CALL-2", Reference.random(), "opened", null);

        assertThat(contacts.find(call))
                .get()
                .returns(7L, Contact::person)
                .returns(Outcome.SIGNPOSTED, Contact::outcome)
                .returns(AvoidableCause.PROGRESS_CHASING, Contact::cause)
                .returns("Told the date", Contact::note)
                .returns(SAM, Contact::handledBy)
                .satisfies(contact -> assertThat(contact.cases()).hasSize(3));
    }

    @Test
    void aPersonsContactsComeNewestFirst() {
        clock.set("2026-11-20T10:00");
        var older = contacts.log(of(41, null));
        clock.set("2026-11-21T10:00");
        var newer = contacts.log(of(41, null));
        contacts.log(of(42, null));

        assertThat(contacts.ofPerson(41, 10)).extracting(Contact::id).containsExactly(newer, older);
        assertThat(contacts.ofPerson(41, 1)).extracting(Contact::id).containsExactly(newer);
    }

    @Test
    void aContactBroughtInTwiceIsWrittenDownOnce() {
        var first = contacts.log(of(43, "OLD-1"));

        assertThat(contacts.log(of(43, "OLD-1"))).isEqualTo(first);
        assertThat(contacts.ofPerson(43, 10)).hasSize(1);
    }

    @Test
    void aContactLateOnASummerEveningCountsForTheLondonDayAndTheFactsNameNobody() {
        clock.set("2026-07-07T00:30");
        var call = contacts.log(ended(null, Outcome.SIGNPOSTED, AvoidableCause.WRONG_NUMBER, "Pat Example rang"));

        var fact = jdbc.sql("select * from contacts.fact where id = ?")
                .param(call)
                .query()
                .singleRow();

        assertThat(fact.get("day")).hasToString(LocalDate.of(2026, 7, 7).toString());
        assertThat(fact).containsEntry("outcome", "signposted").containsEntry("avoidable", true);
        assertThat(fact).doesNotContainKeys("person_id", "note", "handled_by");
    }

    @Test
    void everyOutcomeAndCauseOfTheCodeIsOneOfTheDatabase() {
        for (var outcome : Outcome.values()) {
            for (var cause : AvoidableCause.values()) {
                assertThat(contacts.find(contacts.log(ended(null, outcome, cause, null))))
                        .get()
                        .returns(outcome, Contact::outcome)
                        .returns(cause, Contact::cause);
            }
        }
    }

    /// As a case that is opened meanwhile logs it.
    private long goesOn(String conversation, Reference opened, String outcome, @Nullable String note) {
        return jdbc.sql("""
                select contacts.log(jsonb_build_object(
                    'channel', 'phone', 'handled_by', 'staff:sam', 'goes_on', true, 'source_reference', :conversation::text,
                    'references', jsonb_build_array(:opened::text), 'outcome', :outcome::text, 'note', :note::text))
                """)
                .param("conversation", conversation)
                .param("opened", opened.value())
                .param("outcome", outcome)
                .param("note", note)
                .query(Long.class)
                .single();
    }

    private static NewContact ended(
            @Nullable String conversation, Outcome outcome, @Nullable AvoidableCause cause, @Nullable String note) {
        return new NewContact(
                Channel.PHONE,
                7L,
                "missed_bin",
                "Castle",
                SAM,
                "contact_centre",
                outcome,
                cause,
                note,
                List.of(),
                conversation);
    }

    private static NewContact of(long person, String sourceReference) {
        return new NewContact(
                Channel.PHONE,
                person,
                "missed_bin",
                "Castle",
                SAM,
                "contact_centre",
                null,
                null,
                null,
                List.of(),
                sourceReference);
    }
}
