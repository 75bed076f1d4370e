package frontdoor.partners;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody decided to share something, or not to, and why: needed for either, so that a reader can
/// follow it. Source: the seventh golden rule of *Information sharing* (Department for Education, 2024, not
/// statutory).
///
/// @param id made with the page, so that a second press is the same decision
/// @param reference of the case it is about, or null
/// @param purpose the key of the service, or of whatever else it is for
/// @param recipient `team:revenues` or `partner:police`
/// @param items keys of what is shared, or is not; never the answers
/// @param shared false if it was decided not to share
/// @param basis the ground; null only where nothing is shared
/// @param whyNotAsked why consent was not asked for; null if it was
/// @param why the reason, in the words of whoever decided
/// @param risk what could happen to whom, either way; or null
public record SharingDecision(
        UUID id,
        Instant at,
        Actor by,
        @Nullable String reference,
        String purpose,
        String recipient,
        Set<String> items,
        boolean shared,
        @Nullable Basis basis,
        Consent consent,
        @Nullable String whyNotAsked,
        String why,
        @Nullable String risk) {

    /// Characters of each of the texts, at most.
    public static final int LONGEST = 2000;

    public SharingDecision {
        items = Set.copyOf(items);
    }

    /// What came of asking for consent.
    public enum Consent {
        YES,
        NO,
        NOT_ASKED;

        /// As messages name it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a decision cannot go without.
    public enum Lack {
        RECIPIENT,
        PURPOSE,
        ITEMS,
        BASIS,
        CONSENT,
        WHY_NOT_ASKED,
        WHY,
        TOO_LONG;

        /// As messages name it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Empty if it can be recorded. Sharing on the ground of consent needs a yes.
    public Set<Lack> lacks() {
        var lacks = EnumSet.noneOf(Lack.class);
        need(!recipient.matches("(team|partner):[a-z][a-z0-9_]*"), Lack.RECIPIENT, lacks);
        need(purpose.isBlank(), Lack.PURPOSE, lacks);
        need(items.isEmpty(), Lack.ITEMS, lacks);
        need(shared && basis == null, Lack.BASIS, lacks);
        need(shared && basis == Basis.CONSENT && consent != Consent.YES, Lack.CONSENT, lacks);
        need(consent == Consent.NOT_ASKED && isBlank(whyNotAsked), Lack.WHY_NOT_ASKED, lacks);
        need(why.isBlank(), Lack.WHY, lacks);
        need(isLong(why) || isLong(whyNotAsked) || isLong(risk), Lack.TOO_LONG, lacks);
        return lacks;
    }

    private static void need(boolean lacking, Lack lack, Set<Lack> lacks) {
        if (lacking) {
            lacks.add(lack);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }
}
