package frontdoor.desk;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.cases.Naming;
import frontdoor.cases.Requests;
import frontdoor.cases.Telling;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Actor;
import frontdoor.referrals.Consents;
import frontdoor.referrals.KnownLines;
import frontdoor.referrals.Status;
import frontdoor.testing.SettableClock;
import frontdoor.web.Link;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody takes back their yes to a line. The team that saw the case by that line alone finds it in no list any more.
@SpringBootTest
class TakenBackTests {

    private static final String LINE = "libraries";
    private static final SignedIn LIBRARIAN =
            new SignedIn("lib", "Lib Example", Set.of("libraries"), Set.of(), Set.of("team_officer"));
    private static final SignedIn REGISTRAR =
            new SignedIn("reg", "Reg Example", Set.of("registration"), Set.of(), Set.of("registrar"));

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    KnownLines lines;

    @Autowired
    KnownCases known;

    @Autowired
    LookUp lookUp;

    @Autowired
    CaseLinks links;

    @Autowired
    CasesOfLetters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void isNotFoundByItsReferenceNorByWhatTheyWereTold() {
        var kase = told(aBereavement().with("last_address-postcode", "ZZ99 7QQ"));
        assertThat(found(kase.reference().value(), LIBRARIAN))
                .containsExactly(kase.reference().value());
        assertThat(found("ZZ99 7QQ", LIBRARIAN))
                .containsExactly(kase.reference().value());

        takeBack(kase);

        assertThat(found(kase.reference().value(), LIBRARIAN)).isEmpty();
        assertThat(found("ZZ99 7QQ", LIBRARIAN)).isEmpty();
        assertThat(found(kase.reference().value(), REGISTRAR))
                .containsExactly(kase.reference().value());
        assertThat(found("ZZ99 7QQ", REGISTRAR))
                .containsExactly(kase.reference().value());
    }

    @Test
    void isNothingThatThePastOfAPersonTellsThem() {
        var kase = told(aBereavement());
        assertThat(lookUp.known(List.of(kase.reference()), LIBRARIAN)).containsExactly(kase.reference());

        takeBack(kase);

        assertThat(lookUp.known(List.of(kase.reference()), LIBRARIAN)).isEmpty();
        assertThat(lookUp.known(List.of(kase.reference()), REGISTRAR)).containsExactly(kase.reference());
    }

    @Test
    void isNotLinkedFromTheCaseThatItNames() {
        var kase = told(aBereavement());
        var other = told(aBereavement());
        Naming.names(jdbc, other, kase);
        assertThat(links.cases(kase, LIBRARIAN))
                .extracting(Link::href)
                .containsExactly("/desk/cases/" + other.reference());

        takeBack(other);

        assertThat(links.cases(kase, LIBRARIAN)).isEmpty();
        assertThat(links.cases(kase, REGISTRAR)).hasSize(1);
    }

    @Test
    void isNotAmongTheEndedCasesOfALetter() {
        var kase = told(aBereavement());
        cases.act(
                UUID.randomUUID(),
                kase.reference(),
                kase.revision(),
                "close_open",
                Actor.staff("max"),
                Set.of("bereavement_manager"),
                Map.of("why_close", List.of("Everybody was told")));
        var of = List.of(kase.reference().value());
        assertThat(letters.ended(of, LIBRARIAN)).hasSize(1);

        takeBack(kase);

        assertThat(letters.ended(of, LIBRARIAN)).isEmpty();
        assertThat(letters.ended(of, REGISTRAR)).hasSize(1);
    }

    @Test
    void isTheirsAgainOnceThatIsUndone() {
        var kase = told(aBereavement());
        takeBack(kase);
        assertThat(lines.unknown(List.of(kase.reference()))).containsEntry(kase.reference(), Set.of(LINE));

        assertThat(consents.undo(UUID.randomUUID(), kase.reference(), LINE, Actor.ANONYMOUS))
                .isTrue();

        assertThat(lines.unknown(List.of(kase.reference()))).isEmpty();
        assertThat(known.seen(List.of(kase), LIBRARIAN)).containsExactly(kase);
    }

    @Test
    void whatWasNeverSentOrWasEnteredInErrorIsNothingThatTheyKnow() {
        for (var status : List.of(Status.DRAFT, Status.ENTERED_IN_ERROR)) {
            var kase = told(aBereavement());
            jdbc.sql("update referrals.referral set status = ? where reference = ? and line = ?")
                    .params(status.key(), kase.reference().value(), LINE)
                    .update();

            assertThat(known.seen(List.of(kase), LIBRARIAN)).as(status.key()).isEmpty();
        }
    }

    @Test
    void manyCasesTakeOneQuestion() {
        var some = List.of(told(aBereavement()), told(aBereavement()), told(aBereavement()));
        takeBack(some.get(1));

        assertThat(known.seen(some, LIBRARIAN)).containsExactly(some.get(0), some.get(2));
        assertThat(known.seen(some, REGISTRAR)).containsExactlyElementsOf(some);
    }

    private Case told(Requests request) {
        return Telling.told(cases, request.with("also_tell", LINE).openedIn(cases));
    }

    private void takeBack(Case kase) {
        assertThat(consents.withdraw(UUID.randomUUID(), kase.reference(), LINE, Actor.ANONYMOUS))
                .isTrue();
    }

    private List<String> found(String typed, SignedIn who) {
        return lookUp.cases(typed, who).stream().map(CaseHit::reference).toList();
    }
}
