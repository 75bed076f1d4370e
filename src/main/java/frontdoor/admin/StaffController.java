package frontdoor.admin;

import frontdoor.identity.Creation;
import frontdoor.identity.Role;
import frontdoor.identity.SignedIn;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Who works here, in which teams and roles, and how they get back in when they cannot sign in.
@Controller
@RequestMapping("/desk/admin/staff")
class StaffController {

    private final Staff staff;
    private final AdminWords words;
    private final Pages pages;

    StaffController(Staff staff, AdminWords words, Pages pages) {
        this.staff = staff;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View list() {
        return pages.show("admin/staff", new StaffPage(staff.list(), staff.teams(), staff.roles()));
    }

    @GetMapping("/new")
    View asked() {
        return pages.show("admin/newStaff", fresh(StaffForm.EMPTY, Problems.NONE));
    }

    @PostMapping
    View add(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") Set<String> teams,
            @RequestParam(defaultValue = "") Set<String> roles,
            SignedIn who) {
        var form = new StaffForm(username, displayName, email, knownTeams(teams), knownRoles(roles));
        var problems = form.problems(words);
        if (problems.any()) {
            return refused("admin/newStaff", fresh(form, problems));
        }
        return switch (staff.create(form.person(), who.actor())) {
            case Creation.Created created ->
                pages.show("admin/password", new PasswordPage(created.username(), created.password(), "created"));
            case Creation.Taken _ ->
                refused("admin/newStaff", fresh(form, words.one("username", "admin.staff.problem.taken")));
        };
    }

    @GetMapping("/{username}")
    View one(@PathVariable String username, @RequestParam(required = false) @Nullable String done, SignedIn who) {
        return pages.show("admin/person", page(find(username), who, Problems.NONE, words.done(done)));
    }

    @PostMapping("/{username}/assign")
    View assign(
            @PathVariable String username,
            @RequestParam(defaultValue = "") Set<String> teams,
            @RequestParam(defaultValue = "") Set<String> roles,
            SignedIn who) {
        var person = find(username);
        if (isSelf(person, who) && !roles.contains(Role.ADMINISTRATOR)) {
            var problems = words.one("roles", "admin.staff.problem.self");
            return refused("admin/person", page(person, who, problems, null));
        }
        staff.assign(username, knownTeams(teams), knownRoles(roles), who.actor());
        return done(username, "assigned");
    }

    @PostMapping("/{username}/disable")
    View disable(@PathVariable String username, SignedIn who) {
        var person = find(username);
        if (isSelf(person, who)) {
            var problems = words.one("disable", "admin.staff.problem.self");
            return refused("admin/person", page(person, who, problems, null));
        }
        staff.disable(username, who.actor());
        return done(username, "disabled");
    }

    @PostMapping("/{username}/enable")
    View enable(@PathVariable String username, SignedIn who) {
        staff.enable(find(username).username(), who.actor());
        return done(username, "enabled");
    }

    @PostMapping("/{username}/password")
    View resetPassword(@PathVariable String username, SignedIn who) {
        var password = staff.resetPassword(find(username).username(), who.actor());
        return pages.show("admin/password", new PasswordPage(username, password, "reset"));
    }

    @PostMapping("/{username}/second-factor")
    View resetSecondFactor(@PathVariable String username, SignedIn who) {
        var password = staff.resetSecondFactor(find(username).username(), who.actor());
        return pages.show("admin/password", new PasswordPage(username, password, "factor"));
    }

    private StaffPage.One fresh(StaffForm form, Problems problems) {
        return new StaffPage.One(
                null,
                form,
                false,
                StaffPage.teamOptions(staff.teams(), form.teams()),
                StaffPage.roleOptions(staff.roles(), form.roles()),
                problems,
                null);
    }

    private StaffPage.One page(StaffMember person, SignedIn who, Problems problems, @Nullable String notice) {
        return new StaffPage.One(
                person,
                StaffForm.EMPTY,
                isSelf(person, who),
                StaffPage.teamOptions(staff.teams(), person.teams()),
                StaffPage.roleOptions(staff.roles(), person.roles()),
                problems,
                notice);
    }

    /// Only what there is: a box that our page did not show is left out.
    private Set<String> knownTeams(Set<String> keys) {
        return staff.teams().stream().map(Team::key).filter(keys::contains).collect(Collectors.toSet());
    }

    private Set<String> knownRoles(Set<String> keys) {
        return staff.roles().stream().map(Role::key).filter(keys::contains).collect(Collectors.toSet());
    }

    private static boolean isSelf(StaffMember person, SignedIn who) {
        return person.username().equals(who.username());
    }

    private StaffMember find(String username) {
        return staff.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View refused(String template, StaffPage.One page) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, template, page);
    }

    private static View done(String username, String what) {
        return SeeOther.done("/desk/admin/staff/" + username, what);
    }
}
