package frontdoor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.kernel.Actor;
import frontdoor.partners.SharingDecision.Consent;
import frontdoor.partners.SharingDecision.Lack;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Decisions to share or not to share, as rows that stay.
@SpringBootTest
class DecisionsTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    private static SharingDecision decision(
            String reference,
            boolean shared,
            @Nullable Basis basis,
            Consent consent,
            @Nullable String whyNot,
            String why) {
        return new SharingDecision(
                UUID.randomUUID(),
                NOW,
                Actor.staff("morgan"),
                reference,
                "bereavement",
                "partner:police",
                Set.of("deceased", "last_address"),
                shared,
                basis,
                consent,
                whyNot,
                why,
                "A child could be alone overnight.");
    }

    private static SharingDecision toShare(String reference) {
        return decision(
                reference, true, Basis.SAFEGUARDING, Consent.NOT_ASKED, "It could warn somebody.", "A child is alone.");
    }

    @Test
    void whatWasDecidedIsReadAsItWasWritten() {
        var decision = toShare("FD-AAAA-0001");

        assertThat(decisions.record(decision)).isEmpty();

        assertThat(decisions.find(decision.id())).contains(decision);
        assertThat(decisions.about("FD-AAAA-0001", 10)).containsExactly(decision);
        assertThat(entries("FD-AAAA-0001")).isEqualTo(1);
    }

    @Test
    void notToShareIsDecidedToo() {
        var decision = decision("FD-AAAA-0002", false, null, Consent.NO, null, "She said no, and nobody is at risk.");

        assertThat(decisions.record(decision)).isEmpty();

        assertThat(decisions.find(decision.id())).contains(decision);
        assertThat(jdbc.sql("select detail::text from audit.entry where about = 'FD-AAAA-0002'")
                        .query(String.class)
                        .single())
                .contains("partner:police")
                .doesNotContain("null", "She said no");
    }

    @Test
    void pressingTwiceDecidesOnce() {
        var decision = toShare("FD-AAAA-0003");

        decisions.record(decision);
        decisions.record(decision);

        assertThat(decisions.about("FD-AAAA-0003", 10)).hasSize(1);
        assertThat(entries("FD-AAAA-0003")).isEqualTo(1);
    }

    private long entries(String about) {
        return jdbc.sql("select count(*) from audit.entry where about = :about and action = 'sharing.decided'")
                .param("about", about)
                .query(Long.class)
                .single();
    }

    @Test
    void nothingIsSharedWithoutAGroundAndNothingDecidedWithoutAReason() {
        assertThat(decisions.record(decision("FD-AAAA-0004", true, null, Consent.YES, null, "Because")))
                .containsExactly(Lack.BASIS);
        assertThat(decisions.record(decision("FD-AAAA-0004", true, Basis.CONSENT, Consent.NO, null, " ")))
                .containsExactly(Lack.CONSENT, Lack.WHY);
        assertThat(decisions.record(decision("FD-AAAA-0004", false, null, Consent.NOT_ASKED, " ", "Because")))
                .containsExactly(Lack.WHY_NOT_ASKED);
        assertThat(decisions.about("FD-AAAA-0004", 10)).isEmpty();
    }

    @Test
    void theDatabaseRefusesWhatTheRuleDoes() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into partners.decision (id, at, decided_by, purpose, recipient, items, shared, consent, why)
                        values (gen_random_uuid(), now(), 'staff:sam', 'bereavement', 'partner:gp', '{deceased}', true,
                                'yes', 'Because')
                        """).update()).hasMessageContaining("shared_on_a_ground");
    }

    @Test
    void aDecisionIsNeverChanged() {
        var decision = toShare("FD-AAAA-0005");
        decisions.record(decision);

        assertThatThrownBy(() -> jdbc.sql("update partners.decision set why = 'Another' where id = :id")
                        .param("id", decision.id())
                        .update())
                .hasStackTraceContaining("only ever added to");
        assertThatThrownBy(() -> jdbc.sql("delete from partners.decision").update())
                .hasStackTraceContaining("only ever added to");
    }

    @Test
    void whoSendsCanAskWhetherItWasDecided() {
        var yes = toShare("FD-AAAA-0006");
        var no = decision("FD-AAAA-0006", false, null, Consent.NO, null, "She said no.");
        decisions.record(yes);
        decisions.record(no);

        assertThat(decided(yes.id(), "partner:police")).isTrue();
        assertThat(decided(yes.id(), "partner:gp")).isFalse();
        assertThat(decided(no.id(), "partner:police")).isFalse();
    }

    private boolean decided(UUID id, String recipient) {
        return jdbc.sql("select partners.decided(:id, :recipient)")
                .param("id", id)
                .param("recipient", recipient)
                .query(Boolean.class)
                .single();
    }

    @Test
    void theListGoesOnWhereItStopped() {
        for (int i = 0; i < 5; i++) {
            decisions.record(toShare("FD-AAAA-0007"));
        }

        var first = decisions.latest(null, 2);
        var next = decisions.latest(first.getLast().id(), 2);

        assertThat(first).hasSize(2);
        assertThat(next).hasSize(2).doesNotContainAnyElementsOf(first);
    }
}
