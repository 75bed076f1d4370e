package frontdoor.identity;

import frontdoor.audit.Audit;
import frontdoor.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the list of staff: who works here, in which teams, in which roles. Every change is on the audit trail.
@Component
public class Staff {

    private final StaffStore store;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Audit audit;

    Staff(StaffStore store, Sessions sessions, Passwords passwords, Audit audit) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
    }

    /// Everybody, by display name, those who have left as well.
    public List<StaffMember> list() {
        return store.list();
    }

    public Optional<StaffMember> find(String username) {
        return store.find(username);
    }

    /// Who signs in with this address at the council's own sign-in service.
    public Optional<StaffMember> findByEmail(String email) {
        return store.findByEmail(email);
    }

    /// @return empty if there is no such person or they are disabled
    public Optional<SignedIn> signedIn(String username) {
        return store.find(username)
                .filter(StaffMember::enabled)
                .map(m -> new SignedIn(m.username(), m.displayName(), m.teams(), m.leads(), m.roles()));
    }

    /// The usernames of those who are signed in anywhere now.
    public Set<String> here() {
        return sessions.here();
    }

    public List<Team> teams() {
        return store.teams();
    }

    public List<Role> roles() {
        return store.roles();
    }

    /// @throws org.springframework.dao.DataIntegrityViolationException if a team or a role does not exist
    @Transactional
    public Creation create(NewStaff person, Actor by) {
        var password = passwords.random();
        if (!store.insert(person, passwords.hash(password), true)) {
            return new Creation.Taken();
        }
        store.assign(person.username(), person.teams(), person.roles());
        audit.changed(by, "staff.created", about(person.username()), assigned(person.teams(), person.roles()));
        return new Creation.Created(person.username(), password);
    }

    /// Puts somebody in exactly these teams and roles. It counts from their next request.
    @Transactional
    public void assign(String username, Set<String> teams, Set<String> roles, Actor by) {
        store.assign(username, teams, roles);
        audit.changed(by, "staff.assigned", about(username), assigned(teams, roles));
    }

    /// Shuts somebody out and ends all their sessions, on every node.
    @Transactional
    public void disable(String username, Actor by) {
        store.enable(username, false);
        sessions.endAll(username);
        audit.changed(by, "staff.disabled", about(username), Map.of());
    }

    @Transactional
    public void enable(String username, Actor by) {
        store.enable(username, true);
        audit.changed(by, "staff.enabled", about(username), Map.of());
    }

    /// Ends their sessions and makes a password that lasts for one sign-in. The second factor stays as it is.
    ///
    /// @return the password, to be handed over once
    @Transactional
    public String resetPassword(String username, Actor by) {
        var password = passwords.random();
        store.password(username, passwords.hash(password), true);
        sessions.endAll(username);
        audit.changed(by, "staff.password-reset", about(username), Map.of());
        return password;
    }

    /// Forgets somebody's second factor and recovery codes, so that they set up a new one at their next sign-in.
    /// The password is reset with it: whoever holds the old one must not be able to enrol their own telephone.
    ///
    /// @return the password, to be handed over once
    @Transactional
    public String resetSecondFactor(String username, Actor by) {
        store.forgetSecondFactor(username);
        audit.changed(by, "staff.second-factor-reset", about(username), Map.of());
        return resetPassword(username, by);
    }

    static String about(String username) {
        return "staff:" + username;
    }

    private static Map<String, Set<String>> assigned(Set<String> teams, Set<String> roles) {
        return Map.of("teams", new TreeSet<>(teams), "roles", new TreeSet<>(roles));
    }
}
