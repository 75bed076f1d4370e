package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Acting;
import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who looked at what we hold about somebody, as they are told it: by team, not by name.
@Component
class Looks {

    private static final int MOST = 500;

    private final AuditSearch audit;
    private final Acting acting;
    private final People people;
    private final Staff staff;
    private final AccountWords words;

    Looks(AuditSearch audit, Acting acting, People people, Staff staff, AccountWords words) {
        this.audit = audit;
        this.acting = acting;
        this.people = people;
        this.staff = staff;
        this.words = words;
    }

    /// The newest first. Who looked for another reporter of a case is left out: that is the other's alone.
    ///
    /// @param account theirs, or null where they did not sign in; then it is told of no resident that they looked
    List<Held.Look> at(@Nullable Long person, @Nullable Account account, List<Reference> cases) {
        var about = new ArrayList<>(cases.stream().map(Reference::value).toList());
        if (person != null) {
            people.ids(person).forEach(id -> about.add("person:" + id));
        }
        var titles = staff.teams().stream().collect(Collectors.toMap(Team::key, Team::title));
        var teams =
                staff.list().stream().collect(Collectors.toMap(StaffMember::username, member -> teams(member, titles)));
        Set<String> actings = account == null ? Set.of() : acting.everForMe(account);
        return audit.looks(about, MOST).stream()
                .filter(entry -> isTheirs(entry, account, actings))
                .map(entry -> new Held.Look(entry.at(), about(entry), who(entry.actor(), account, teams)))
                .toList();
    }

    /// @param actings those under which others acted for them
    private static boolean isTheirs(Entry entry, @Nullable Account account, Set<String> actings) {
        return entry.actor().kind() != Actor.Kind.RESIDENT
                || isBy(account, entry.actor())
                || actings.contains(String.valueOf(entry.detail().get("why")));
    }

    private static boolean isBy(@Nullable Account account, Actor actor) {
        return account != null && actor.equals(account.actor());
    }

    private String teams(StaffMember member, Map<String, String> titles) {
        return member.teams().isEmpty()
                ? words.word("account.look.staff")
                : member.teams().stream()
                        .map(team -> titles.getOrDefault(team, team))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String about(Entry entry) {
        return entry.about().startsWith("person:") ? null : entry.about();
    }

    private String who(Actor actor, @Nullable Account account, Map<String, String> teams) {
        return switch (actor.kind()) {
            case STAFF -> teams.getOrDefault(actor.id(), words.word("account.look.staff"));
            case RESIDENT -> words.word(isBy(account, actor) ? "account.look.you" : "account.look.helper");
            case PARTNER -> words.word("account.look.partner");
            case SYSTEM -> words.word("account.look.system");
        };
    }
}
