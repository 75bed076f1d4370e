package frontdoor.partners;

import static frontdoor.partners.Agreed.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.partners.Verdict.Allowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Disclosures made up at random, under agreements made up at random: what is allowed is allowed for a
/// reason that is worked out here in another way, and what is refused had none.
class RandomDisclosuresTests {

    private static final int WORLDS = 300;
    private static final int DISCLOSURES = 200; // in each: 60,000 in all
    private static final List<String> PARTNERS = List.of("gp", "hospice", "police", "bank");
    private static final List<String> PURPOSES = List.of("bereavement", "blue_badge", "moving");
    private static final List<String> ITEMS =
            List.of("deceased", "died", "address", "phone", "ni_number", "will", "cause_of_death");
    private static final List<Basis> BASES = List.of(Basis.values());

    private final Random random = new Random(20261126);

    @Test
    void nothingIsToldWithoutAGroundAYesAndAnAgreementInForce() {
        int allowed = 0;
        int refused = 0;
        for (int world = 0; world < WORLDS; world++) {
            var agreements = agreements();
            var sharing = new Sharing(
                    new Partners(PARTNERS.stream().map(Agreed::partner).toList(), agreements, Set.of()));
            for (int i = 0; i < DISCLOSURES; i++) {
                var what = disclosure();
                var verdict = sharing.verdict(what);
                if (verdict instanceof Allowed(var agreement)) {
                    allowed++;
                    mustBeRight(what, agreement == null ? null : named(agreement, agreements), agreements);
                } else {
                    refused++;
                    assertThat(mayBe(what, agreements))
                            .as("%s under %s", what, agreements)
                            .isFalse();
                }
            }
        }
        assertThat(allowed).isGreaterThan(5_000);
        assertThat(refused).isGreaterThan(20_000);
    }

    private static void mustBeRight(Disclosure what, Agreement named, List<Agreement> agreements) {
        assertThat(what.basis()).as("%s", what).isNotNull();
        if (what.basis() == Basis.CONSENT) {
            assertThat(what.consented()).as("%s", what).isTrue();
        }
        if (named != null) {
            assertThat(covers(named, what)).as("%s by %s", what, named).isTrue();
        }
        boolean team = what.recipient().startsWith("team:");
        boolean urgent = Set.of(Basis.VITAL_INTERESTS, Basis.SAFEGUARDING).contains(what.basis());
        if (!team && !urgent) {
            assertThat(named).as("%s under %s", what, agreements).isNotNull();
        }
        if (named == null) {
            assertThat(what.items()).doesNotContainAnyElementsOf(Set.of("ni_number", "will", "cause_of_death"));
        }
    }

    private static boolean mayBe(Disclosure what, List<Agreement> agreements) {
        boolean team = what.recipient().startsWith("team:");
        boolean known = team || PARTNERS.contains(what.recipient().replace("partner:", ""));
        boolean covered = !team && agreements.stream().anyMatch(each -> covers(each, what));
        boolean harmless = what.items().stream().noneMatch(Set.of("ni_number", "will", "cause_of_death")::contains);
        if (what.basis() == null || what.basis() == Basis.CONSENT && !what.consented()) {
            return false;
        }
        return known && (covered || harmless && (team || what.basis().needsDecision()));
    }

    private static boolean covers(Agreement agreement, Disclosure what) {
        return agreement.parties().contains(what.recipient().replace("partner:", ""))
                && agreement.purposes().contains(what.purpose())
                && agreement.items().containsAll(what.items())
                && !agreement.from().isAfter(what.day())
                && !agreement.until().isBefore(what.day());
    }

    private static Agreement named(String key, List<Agreement> agreements) {
        return Objects.requireNonNull(
                agreements.stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElse(null),
                key);
    }

    private List<Agreement> agreements() {
        var agreements = new ArrayList<Agreement>();
        for (int i = random.nextInt(6); i > 0; i--) {
            var from = DAY.plusDays(random.nextInt(60) - 50);
            agreements.add(new Agreement(
                    "agreement_" + i,
                    "An agreement",
                    some(PARTNERS, 1),
                    some(PURPOSES, 1),
                    some(ITEMS, 2),
                    from,
                    from.plusDays(random.nextInt(80)),
                    "somebody",
                    "Local choice"));
        }
        return agreements;
    }

    private Disclosure disclosure() {
        return new Disclosure(
                recipient(),
                one(PURPOSES),
                random.nextInt(3) == 0 ? Set.of(one(ITEMS)) : some(ITEMS, 1),
                random.nextInt(8) == 0 ? null : one(BASES),
                random.nextBoolean(),
                day());
    }

    private String recipient() {
        return switch (random.nextInt(10)) {
            case 0 -> "partner:nobody";
            case 1, 2 -> "team:revenues";
            default -> "partner:" + one(PARTNERS);
        };
    }

    private LocalDate day() {
        return DAY.plusDays(random.nextInt(30) - 15);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Set<String> some(List<String> of, int least) {
        var some = new HashSet<String>();
        for (int i = least + random.nextInt(of.size()); i > 0; i--) {
            some.add(one(of));
        }
        return some;
    }
}
