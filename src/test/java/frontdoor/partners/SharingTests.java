package frontdoor.partners;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.partners.Verdict.Allowed;
import frontdoor.partners.Verdict.Refused;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be told to whom, example by example. `health` ends with 23 November 2026.
class SharingTests {

    private final Sharing sharing = new Sharing(Agreed.usual());

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            team:revenues     | bereavement | deceased died  | public_task     | no  | 2026-11-23 | allowed
            team:revenues     | bereavement | deceased       | consent         | yes | 2026-11-23 | allowed
            team:revenues     | bereavement | deceased       | consent         | no  | 2026-11-23 | no_consent
            team:revenues     | bereavement | deceased       | -               | yes | 2026-11-23 | no_basis
            team:revenues     | bereavement | deceased will  | public_task     | no  | 2026-11-23 | never_sent
            team:revenues     | bereavement | ni_number      | legal_duty      | no  | 2026-11-23 | never_sent
            team:revenues     | bereavement | religion       | public_task     | no  | 2026-11-23 | never_sent
            partner:gp        | bereavement | deceased died  | consent         | yes | 2026-11-23 | allowed health
            partner:gp        | bereavement | deceased died  | public_task     | no  | 2026-11-23 | allowed health
            partner:gp        | bereavement | deceased died  | consent         | no  | 2026-11-23 | no_consent
            partner:gp        | bereavement | deceased died  | consent         | yes | 2026-11-24 | item_not_covered
            partner:hospice   | bereavement | deceased died  | consent         | yes | 2026-11-24 | agreement_over
            partner:gp        | bereavement | deceased died  | consent         | yes | 2025-12-31 | agreement_over
            partner:gp        | bereavement | deceased phone | public_task     | no  | 2026-11-23 | item_not_covered
            partner:gp        | bereavement | deceased ni_number | consent     | yes | 2026-11-23 | allowed numbers
            partner:gp        | bereavement | died ni_number | consent         | yes | 2026-11-23 | item_not_covered never_sent
            partner:hospice   | bereavement | ni_number      | consent         | yes | 2026-11-23 | item_not_covered never_sent
            partner:gp        | blue_badge  | deceased       | public_task     | no  | 2026-11-23 | no_agreement
            partner:bank      | bereavement | deceased       | consent         | yes | 2026-11-23 | no_agreement
            partner:mosque    | bereavement | deceased       | consent         | yes | 2026-11-23 | agreement_over
            partner:mosque    | bereavement | deceased       | consent         | yes | 2025-12-31 | allowed faith
            partner:bank      | bereavement | deceased       | safeguarding    | no  | 2026-11-23 | allowed
            partner:gp        | bereavement | deceased died  | vital_interests | no  | 2026-11-23 | allowed health
            partner:bank      | bereavement | deceased will  | vital_interests | no  | 2026-11-23 | never_sent
            partner:bank      | bereavement | deceased       | -               | no  | 2026-11-23 | no_basis no_agreement
            partner:nobody    | bereavement | deceased       | safeguarding    | no  | 2026-11-23 | unknown_recipient
            partner:          | bereavement | deceased       | public_task     | no  | 2026-11-23 | unknown_recipient
            team:             | bereavement | deceased       | public_task     | no  | 2026-11-23 | unknown_recipient
            gp                | bereavement | deceased       | public_task     | no  | 2026-11-23 | unknown_recipient
            """)
    void saysWhoMayBeToldWhat(
            String recipient,
            String purpose,
            String items,
            @Nullable String basis,
            String consented,
            LocalDate day,
            String expected) {
        var what = new Disclosure(
                recipient,
                purpose,
                Agreed.words(items),
                basis == null ? null : Basis.of(basis).orElseThrow(),
                consented.equals("yes"),
                day);

        assertThat(said(sharing.verdict(what))).isEqualTo(expected);
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Allowed(var agreement) -> agreement == null ? "allowed" : "allowed " + agreement;
            case Refused(var reasons) ->
                reasons.stream().map(Verdict.Reason::key).collect(Collectors.joining(" "));
        };
    }

    @Test
    void onlyTwoGroundsNeedSomebodysDecision() {
        assertThat(Basis.values())
                .filteredOn(Basis::needsDecision)
                .containsExactly(Basis.VITAL_INTERESTS, Basis.SAFEGUARDING);
    }

    @Test
    void whatTheNearestAgreementLeavesOutIsNamed() {
        assertThat(sharing.uncovered("gp", "bereavement", Set.of("deceased", "died", "phone")))
                .containsExactly("phone");
        assertThat(sharing.uncovered("gp", "bereavement", Set.of("deceased", "died")))
                .isEmpty();
        assertThat(sharing.uncovered("bank", "bereavement", Set.of("deceased"))).containsExactly("deceased");
    }
}
