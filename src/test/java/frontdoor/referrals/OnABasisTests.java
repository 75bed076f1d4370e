package frontdoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing leaves without a basis, and nothing to a partner without an agreement or a decision: the database sees to
/// it.
@SpringBootTest
class OnABasisTests {

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Reference reference;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
        reference = Reference.random();
    }

    @Test
    void whatMayNotBeSentStaysADraftAndNobodyIsAsked() {
        var draft = made(about().to("partner:hospice").refused("no_agreement"));

        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.refused()).containsExactly("no_agreement");
        assertThat(draft.deliveredAt()).isNull();
        assertThat(referrals.waiting(List.of("partner:hospice"), DueCursor.START))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "basis = null, team:waste",
        "agreement = null, partner:hospice",
        "basis = 'safeguarding', partner:hospice",
        "basis = 'because', partner:hospice"
    })
    void theDatabaseRefusesWhatNothingAllows(String change, String recipient) {
        var asked = made(about().to(recipient).under("an_agreement"));
        var alone = change.startsWith("basis = 's") ? change + ", agreement = null" : change;

        assertThatThrownBy(() -> jdbc.sql("update referrals.referral set " + alone + " where id = ?")
                        .param(asked.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseMovesNoDraftThatNothingAllows() {
        var draft = made(about().to("partner:hospice").refused("no_agreement"));

        for (var status : Status.values()) {
            if (status != Status.DRAFT && status != Status.ENTERED_IN_ERROR) {
                assertThatThrownBy(() -> jdbc.sql("""
                                update referrals.referral set status = ?, requested_at = now() where id = ?
                                """)
                                .param(status.key())
                                .param(draft.id())
                                .update())
                        .as(status.key())
                        .isInstanceOf(DataIntegrityViolationException.class);
                assertThatThrownBy(() -> jdbc.sql("update referrals.referral set status = ? where id = ?")
                                .param(status.key())
                                .param(draft.id())
                                .update())
                        .as(status.key())
                        .isInstanceOf(DataIntegrityViolationException.class);
            }
        }
    }

    private Asked about() {
        return Asked.about(reference, clock.instant());
    }

    private Referral made(Asked asked) {
        store.accept(List.of(asked.row()));
        return referrals.of(reference).getLast().referral();
    }
}
