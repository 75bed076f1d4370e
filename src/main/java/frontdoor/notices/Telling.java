package frontdoor.notices;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Something that staff are told of, as `notices.tell` takes it.
///
/// @param about the reference of a case, a conversation or an article, or the key of a partner
/// @param detail which promise, as `service.standard`; null for what is no promise
/// @param who roles, `owner` for `owner`, `leader` for those who lead `team`
/// @param owner the username of whoever works on it, or null for nobody
/// @param by the username of whoever made it happen, who need not be told; null for nobody of the staff
/// @param cause what happened: it tells nobody twice
/// @param settles kinds of notices about the same thing that are taken away, where nobody has read them
public record Telling(
        What what,
        String about,
        @Nullable String detail,
        List<String> who,
        @Nullable String owner,
        @Nullable String team,
        @Nullable String by,
        String cause,
        Instant at,
        Set<What> settles) {

    /// Among those who are told: whoever leads the team.
    public static final String LEADER = "leader";

    private static final String OWNER = "owner";
    private static final JsonMapper JSON = JsonMapper.shared();

    public Telling {
        who = List.copyOf(who);
        settles = Set.copyOf(settles);
    }

    /// Tells nobody yet.
    ///
    /// @param command that made it happen
    public static Telling of(What what, String about, UUID command, Instant at) {
        return of(what, about, command.toString(), at);
    }

    /// @param cause what happened
    public static Telling of(What what, String about, String cause, Instant at) {
        var settles = what == What.GIVEN ? Set.of(what) : Set.<What>of();
        return new Telling(what, about, null, List.of(), null, null, null, cause, at, settles);
    }

    /// Nobody need be told any more.
    public static Telling settled(String about, Set<What> whats, Instant at) {
        return new Telling(What.GIVEN, about, null, List.of(), null, null, null, "", at, whats);
    }

    public Telling detail(String promise) {
        return new Telling(what, about, promise, who, owner, team, by, cause + " " + promise, at, settles);
    }

    /// To these; where nobody is the owner, to those who lead the team instead.
    public Telling to(Collection<String> roles, @Nullable String theOwner, String theTeam) {
        return new Telling(what, about, detail, List.copyOf(roles), theOwner, theTeam, by, cause, at, settles);
    }

    public Telling to(String username) {
        return new Telling(what, about, detail, List.of(OWNER), username, null, by, cause, at, settles);
    }

    public Telling by(Actor actor) {
        var colleague = actor.kind() == Actor.Kind.STAFF ? actor.id() : null;
        return new Telling(what, about, detail, who, owner, team, colleague, cause, at, settles);
    }

    /// The JSON that `notices.tell` takes.
    public static String rows(List<Telling> tellings) {
        return JSON.writeValueAsString(tellings.stream().map(Telling::row).toList());
    }

    private record Row(
            String what,
            String about,
            @Nullable String detail,
            List<String> who,
            @Nullable String owner,
            @Nullable String team,
            @Nullable String by,
            String cause,
            String at,
            List<String> settles) {}

    private Row row() {
        return new Row(
                what.key(),
                about,
                detail,
                who,
                owner,
                team,
                by,
                cause,
                at.toString(),
                settles.stream().map(What::key).sorted().toList());
    }
}
