package frontdoor.admin;

import frontdoor.identity.NewStaff;
import frontdoor.kernel.EmailAddress;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What was typed about a new member of staff.
public record StaffForm(String username, String displayName, String email, Set<String> teams, Set<String> roles) {

    static final StaffForm EMPTY = new StaffForm("", "", "", Set.of(), Set.of());

    private static final int LONGEST_NAME = 100;

    public StaffForm {
        username = username.strip();
        displayName = displayName.strip();
        email = email.strip();
    }

    Problems problems(AdminWords words) {
        var problems = new ArrayList<Problem>();
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            problems.add(words.problem("displayName", "admin.staff.problem.name"));
        }
        if (!NewStaff.isUsername(username)) {
            problems.add(words.problem("username", "admin.staff.problem.username"));
        }
        if (!EmailAddress.is(email)) {
            problems.add(words.problem("email", "problem.email"));
        }
        return new Problems(List.copyOf(problems));
    }

    NewStaff person() {
        return new NewStaff(username, displayName, email, teams, roles);
    }
}
