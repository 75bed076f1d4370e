package frontdoor.demo;

import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which of the invented staff hold a role.
@Component
class Holders {

    private final Staff staff;

    Holders(Staff staff) {
        this.staff = staff;
    }

    /// @throws IllegalStateException if nobody holds the role; the made-up council gives each to somebody
    String any(String role, Random random) {
        return oneOf(of(role), role, random);
    }

    /// The person of that name; otherwise somebody who has nothing else to do in the story, if there is such a
    /// person.
    ///
    /// @param busy usernames of those who have done something else in it
    /// @param roles that occur in it
    String suited(String role, @Nullable String name, Set<String> busy, Set<String> roles, Random random) {
        var all = of(role);
        var named = only(all, member -> member.username().equals(name));
        var free = only(all, member -> !busy.contains(member.username()));
        var single = only(free, member -> Collections.disjoint(member.roles(), without(roles, role)));
        return Stream.of(named, single, free, all)
                .filter(some -> !some.isEmpty())
                .findFirst()
                .map(some -> oneOf(some, role, random))
                .orElseThrow(() -> nobody(role));
    }

    private List<StaffMember> of(String role) {
        return only(staff.list(), member -> member.enabled() && member.roles().contains(role));
    }

    private static List<StaffMember> only(List<StaffMember> some, Predicate<StaffMember> which) {
        return some.stream().filter(which).toList();
    }

    private static Set<String> without(Set<String> roles, String role) {
        var others = new HashSet<>(roles);
        others.remove(role);
        return others;
    }

    private static String oneOf(List<StaffMember> some, String role, Random random) {
        if (some.isEmpty()) {
            throw nobody(role);
        }
        return some.get(random.nextInt(some.size())).username();
    }

    private static IllegalStateException nobody(String role) {
        return new IllegalStateException("Nobody holds the role " + role);
    }
}
