package frontdoor.referrals;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A referral of a case to the team for bins, right unless a test says otherwise.
final class Asked {

    static final Actor SYSTEM = Actor.system("test");
    static final String WASTE = "team:waste";

    private final Reference reference;
    private final Instant at;
    private String line = "bins";
    private String recipient = WASTE;
    private String route = "portal";
    private String basis = "public_task";
    private @Nullable String agreement;
    private List<String> refused = List.of();

    private Asked(Reference reference, Instant at) {
        this.reference = reference;
        this.at = at;
    }

    static Asked about(Reference reference, Instant at) {
        return new Asked(reference, at);
    }

    Asked line(String other) {
        line = other;
        return this;
    }

    Asked to(String other) {
        recipient = other;
        return this;
    }

    Asked by(String other) {
        route = other;
        return this;
    }

    Asked on(String other) {
        basis = other;
        return this;
    }

    Asked under(String other) {
        agreement = other;
        return this;
    }

    Asked refused(String... reasons) {
        refused = List.of(reasons);
        return this;
    }

    Map<String, Object> row() {
        return new NewReferral(
                        "bereavement",
                        line,
                        "Bins",
                        "registration",
                        recipient,
                        route,
                        "bereavement",
                        List.of(new Told("last_address", "Where did they live?", "5 Sample Street")),
                        basis,
                        agreement,
                        basis.equals("consent") ? new Referral.Consent("reporter", at, "bereavement 1 " + line) : null,
                        refused,
                        false,
                        new Referral.Deadlines(
                                at.plus(Duration.ofDays(1)), at.plus(Duration.ofDays(2)), at.plus(Duration.ofDays(5))),
                        false)
                .refer(reference.value(), UUID.randomUUID(), SYSTEM, at);
    }
}
