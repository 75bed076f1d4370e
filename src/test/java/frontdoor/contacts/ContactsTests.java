package frontdoor.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.time.LocalDate;
import java.util.List;
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
    void oneCallMayOpenManyCases() {
        var first = Reference.random();
        var second = Reference.random();
        var call = contacts.log(begun());

        contacts.link(call, first);
        contacts.link(call, second);
        contacts.link(call, second);

        assertThat(contacts.find(call).orElseThrow().cases()).containsExactlyInAnyOrder(first, second);
        assertThat(contacts.about(first)).extracting(Contact::id).containsExactly(call);
    }

    @Test
    void aContactIsIdentifiedAndWrappedUp() {
        var call = contacts.log(begun());
        assertThat(contacts.find(call)).get().returns(null, Contact::outcome).returns(null, Contact::person);

        assertThat(contacts.identify(call, 7L)).isTrue();
        assertThat(contacts.wrapUp(call, Outcome.RESOLVED, AvoidableCause.PROGRESS_CHASING, "Told the date"))
                .isTrue();

        assertThat(contacts.find(call))
                .get()
                .returns(7L, Contact::person)
                .returns(Outcome.RESOLVED, Contact::outcome)
                .returns(AvoidableCause.PROGRESS_CHASING, Contact::cause)
                .returns("Told the date", Contact::note)
                .returns(SAM, Contact::handledBy);
        assertThat(contacts.wrapUp(-1, Outcome.RESOLVED, null, null)).isFalse();
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
        var call = contacts.log(of(44, null));
        contacts.wrapUp(call, Outcome.SIGNPOSTED, AvoidableCause.WRONG_NUMBER, "Pat Example rang");

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
                var call = contacts.log(begun());
                contacts.wrapUp(call, outcome, cause, null);
                assertThat(contacts.find(call)).get().returns(outcome, Contact::outcome);
            }
        }
    }

    private static NewContact begun() {
        return NewContact.begun(Channel.PHONE, SAM, "contact_centre");
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
