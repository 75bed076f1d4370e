package frontdoor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import frontdoor.cases.Cases;
import frontdoor.cases.Requests;
import frontdoor.cases.Telling;
import frontdoor.kernel.Actor;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Death;
import frontdoor.people.Deaths;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/// Whoever died is written to by nobody, from the moment that a case tells of it. Letters go by real SMTP.
@SpringBootTest
class MailToWhoDiedTests {

    private static final Actor REG = Actor.staff("reg");

    @Autowired
    ApplicationContext context;

    @Autowired
    Cases cases;

    @Autowired
    Deaths deaths;

    @Autowired
    Customers customers;

    @Autowired
    Messages messages;

    @Autowired
    StoppedMail stopped;

    private AfterADeath after;

    @BeforeEach
    void aMondayMorning() {
        after = new AfterADeath(context);
        after.begin();
    }

    @AfterEach
    void close() {
        after.end();
    }

    @Test
    void whoeverAgreesInNameBirthAndHomeGetsNothingFromThatMoment() {
        long al = after.person("Al Example", "1940-01-01", "al@example.org", "ZZ99 1AA");
        var queued = after.email(al, "al@example.org");

        var kase = after.death("Al Example", "1940-01-01", "ZZ99 1AA");

        assertThat(deaths.of(kase.reference().value())).singleElement().satisfies(death -> {
            assertThat(death.state()).isEqualTo(Death.State.TAKEN);
            assertThat(death.agrees()).containsExactly("name", "born", "home");
        });
        var later = after.email(null, "al@example.org");
        var letter = after.write(Medium.POST, null, "Al Example\n5 Sample Street\nAnytown\nZZ99 1AA", "FD-7K3M-9QX2");
        after.relay();

        assertThat(stopped.of(List.of(al), 10))
                .extracting(Stopped::kind)
                .containsExactlyInAnyOrder("email", "email", "letter");
        assertThat(after.received()).containsExactly("pat@example.org");
        assertThat(List.of(queued, later, letter))
                .allSatisfy(id -> assertThat(messages.find(id))
                        .get()
                        .extracting(Dispatch::state)
                        .isEqualTo(Dispatch.State.HELD));
        assertThat(messages.heldPost(10)).isEmpty();
        assertThat(messages.handedOver(letter, REG)).isFalse();
        assertThat(messages.sendAgain(later, REG)).isFalse();
        assertThat(messages.unaccounted()).isZero();
    }

    @Test
    void aNameAloneStopsNothingAndSomebodyDecides() {
        long al = after.person("Al Example", null, "al@example.org", null);
        long other = after.person("Al Example", "1980-05-05", "al.young@example.org", "ZZ99 1AA");
        after.person("Al Example", "1980-05-05", "al.far@example.org", "ZZ98 2BB");

        var kase = after.death("Al Example", "1940-01-01", "ZZ99 1AA");
        var reference = kase.reference().value();
        after.email(al, "al@example.org");
        after.email(other, "al.young@example.org");
        after.relay();

        assertThat(after.received()).contains("al@example.org", "al.young@example.org");
        assertThat(deaths.of(reference))
                .extracting(Death::person, Death::state)
                .containsExactlyInAnyOrder(tuple(al, Death.State.POSSIBLE), tuple(other, Death.State.POSSIBLE));

        assertThat(deaths.confirm(reference, al, false, REG)).isTrue();
        assertThat(deaths.confirm(reference, al, false, REG)).isFalse();
        assertThat(deaths.refuse(reference, other, REG)).isTrue();
        assertThat(deaths.refuse(reference, other, REG)).isFalse();
        after.email(al, "al@example.org");
        after.email(other, "al.young@example.org");
        after.relay();

        assertThat(after.received()).filteredOn("al@example.org"::equals).hasSize(1);
        assertThat(after.received()).filteredOn("al.young@example.org"::equals).hasSize(2);
        assertThat(deaths.among(List.of(al, other))).containsExactly(al);
    }

    @Test
    void reportedInErrorLetsItGoOn() {
        long al = after.person("Al Example", "1940-01-01", "al@example.org", "ZZ99 1AA");
        var kase = after.death("Al Example", "1940-01-01", "ZZ99 1AA");
        var waiting = after.email(al, "al@example.org");
        after.relay();
        assertThat(messages.find(waiting)).get().extracting(Dispatch::state).isEqualTo(Dispatch.State.HELD);

        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                1,
                "mistake_first",
                REG,
                Set.of("bereavement_manager"),
                Map.of("why_close", List.of("Another person")));
        after.relay();

        assertThat(after.received()).contains("al@example.org");
        assertThat(deaths.of(kase.reference().value()))
                .singleElement()
                .extracting(Death::state)
                .isEqualTo(Death.State.IN_ERROR);
        assertThat(stopped.of(List.of(al), 10)).isEmpty();
        assertThat(messages.unaccounted()).isZero();
    }

    @Test
    void whatWasStoppedGoesToTheFamilyOnceAndByHand() {
        long al = after.person("Al Example", "1940-01-01", "al@example.org", "ZZ99 1AA");
        var letter = after.email(al, "al@example.org");
        after.death("Al Example", "1940-01-01", "ZZ99 1AA");
        after.relay();

        var bea = new Recipient(Medium.EMAIL, "bea@example.org");
        assertThat(stopped.passOn(letter, bea, null, "This was written to Al Example.", "Sent to the family", REG))
                .isTrue();
        assertThat(stopped.passOn(letter, bea, null, "This was written to Al Example.", "Sent to the family", REG))
                .isFalse();
        after.relay();

        assertThat(after.received()).filteredOn("bea@example.org"::equals).hasSize(1);
        assertThat(messages.find(letter)).get().extracting(Dispatch::state).isEqualTo(Dispatch.State.SET_ASIDE);
        assertThat(messages.unaccounted()).isZero();
    }

    @Test
    void aCodeSomebodyAskedForIsNeverStoppedAndIsForNobodyElse() {
        long al = after.person("Al Example", "1940-01-01", "al@example.org", "ZZ99 1AA");
        var before = after.write(Medium.EMAIL, al, "al@example.org", "sign-in:x");
        after.death("Al Example", "1940-01-01", "ZZ99 1AA");
        var code = after.write(Medium.EMAIL, al, "al@example.org", "codes:FD-7K3M-9QX2");
        after.relay();

        assertThat(List.of(before, code))
                .allSatisfy(id -> assertThat(messages.find(id))
                        .get()
                        .extracting(Dispatch::state)
                        .isEqualTo(Dispatch.State.DELIVERED));
        assertThat(stopped.passOn(code, new Recipient(Medium.EMAIL, "bea@example.org"), null, "For Al", "Family", REG))
                .isFalse();
    }

    @Test
    void whileNobodyIsToldOnlyTheCaseSaysWhoDied() {
        long al = after.person("Al Example", "1940-01-01", "al@example.org", "ZZ99 1AA");
        var kase = after.request("Al Example", "1940-01-01", "ZZ99 1AA")
                .with("tell_nobody", "true")
                .openedIn(cases);
        after.email(al, "al@example.org");
        after.relay();

        assertThat(after.received()).doesNotContain("al@example.org");
        assertThat(deaths.among(List.of(al))).isEmpty();

        cases.act(UUID.randomUUID(), kase.reference(), 1, "ready", REG, Set.of("registrar"), Map.of());
        assertThat(deaths.among(List.of(al))).containsExactly(al);
    }

    @Test
    void whatWasKeptFromEverybodyStaysSoOnceTheCaseIsClosed() {
        long al = after.person("Al Example", "1940-01-01", "al@example.org", "ZZ99 1AA");
        var kase = after.request("Al Example", "1940-01-01", "ZZ99 1AA")
                .with("tell_nobody", "true")
                .openedIn(cases);
        var why = Map.of("why_close", List.of("They asked us to"));
        cases.act(UUID.randomUUID(), kase.reference(), 1, "never", REG, Set.of("bereavement_manager"), why);

        assertThat(cases.find(kase.reference()).orElseThrow().state().outcome()).isEqualTo("told_nobody");
        assertThat(deaths.isDead(al)).isTrue();
        assertThat(deaths.among(List.of(al))).isEmpty();
        assertThat(customers.find(al)).get().extracting(Customer::stopped).isEqualTo("quiet");
    }

    @Test
    void aLetterThatIsAboutACaseOfTheirsIsStoppedToo() {
        long al = after.person("Al Example", "1940-01-01", "al@example.org", "ZZ99 1AA");
        var bin = Requests.aMissedBin()
                .by(new frontdoor.cases.Reporter(al, "Al Example", "al@example.org", null, null, "en"))
                .openedIn(cases);
        after.relay();
        assertThat(after.received()).contains("al@example.org");
        Telling.told(cases, after.death("Al Example", "1940-01-01", "ZZ99 1AA"));

        messages.accept(List.of(new Recipient(Medium.EMAIL, "al@example.org")
                .message(bin.reference().value(), "About your bin", "It comes on Monday", "en", null)));
        after.relay();

        assertThat(after.received()).filteredOn("al@example.org"::equals).hasSize(1);
    }
}
