package frontdoor.partners;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Somebody who works for a partner and can sign in.
///
/// @param number by which the history of a referral names them
/// @param partner the key of theirs
/// @param email in small letters; nobody else who can sign in has it
/// @param admin whether they keep the partner's list
/// @param factor whether they have set up a second factor
/// @param seenAt when they were in last, or null
public record PartnerPerson(
        long number,
        String partner,
        String name,
        String email,
        boolean admin,
        boolean factor,
        @Nullable Instant seenAt) {

    private static final char OF = '/';

    /// Characters of a name or an address at most.
    public static final int LONGEST = 200;

    /// What they do is done by their partner, and by them.
    public Actor actor() {
        return new Actor(Actor.Kind.PARTNER, partner + OF + number);
    }

    /// The key of the partner that did something.
    public static String partner(Actor actor) {
        int of = actor.id().indexOf(OF);
        return of < 0 ? actor.id() : actor.id().substring(0, of);
    }

    /// That partner as a referral names it.
    public static String recipient(Actor actor) {
        return Partner.PREFIX + partner(actor);
    }

    /// Who of a partner did something; empty for a group without accounts, a system, and what was done before
    /// partners had lists.
    public static OptionalLong number(Actor actor) {
        int of = actor.kind() == Actor.Kind.PARTNER ? actor.id().indexOf(OF) : -1;
        try {
            return of < 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(
                            Long.parseLong(actor.id(), of + 1, actor.id().length(), 10));
        } catch (NumberFormatException foreign) {
            return OptionalLong.empty();
        }
    }

    /// Keeps their name out of logs.
    @Override
    public String toString() {
        return "PartnerPerson " + number;
    }
}
