package frontdoor.identity;

import frontdoor.audit.Audit;
import frontdoor.council.CouncilFolder;
import frontdoor.identity.TeamsFile.Listed;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the first accounts, when there are none, so that no build has one in it.
///
/// With the made-up council these are its invented staff, ready to sign in. With a council's own folder it is one
/// administrator, who adds the others. Passwords and secrets are random, shown once on the console and kept in
/// `staff-secrets.txt` in the data folder. Teams and roles are read from `teams.yaml` at every start.
@Component
@ConditionalOnWebApplication // a command that serves no pages has nobody to sign in
@Order(0)
class FirstStart implements ApplicationRunner {

    private static final Actor BY = Actor.system("first-start");
    private static final NewStaff ADMINISTRATOR = new NewStaff(
            "administrator", "Administrator", "administrator@frontdoor.invalid", Set.of(), Set.of(Role.ADMINISTRATOR));

    private final CouncilFolder folder;
    private final Settings settings;
    private final StaffStore store;
    private final Staff staff;
    private final CredentialStore credentials;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final Audit audit;

    FirstStart(
            CouncilFolder folder,
            Settings settings,
            StaffStore store,
            Staff staff,
            CredentialStore credentials,
            SecondFactors factors,
            Passwords passwords,
            Audit audit) {
        this.folder = folder;
        this.settings = settings;
        this.store = store;
        this.staff = staff;
        this.credentials = credentials;
        this.factors = factors;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var listed = TeamsFile.in(folder.resolve("teams.yaml"));
        listed.teams().forEach(store::keep);
        listed.roles().forEach(store::keep);
        store.keep(new Role(Role.ADMINISTRATOR, "Administrator"));
        if (store.nobodyYet()) {
            var notice = settings.council() == null ? madeUp(listed) : List.of(administrator());
            new SecretsNotice(settings.data().resolve("staff-secrets.txt"), notice).show();
        }
    }

    /// They keep the password they are given: it is random, and there is nobody real to choose another.
    private List<SecretsNotice.Line> madeUp(Listed listed) {
        var titles = listed.roles().stream().collect(Collectors.toMap(Role::key, Role::title));
        var accounts = listed.staff().parallelStream()
                .map(person -> account(person, titles))
                .toList();
        for (var account : accounts) {
            var person = account.person();
            store.insert(person, account.hash(), false);
            store.assign(person.username(), person.teams(), person.roles());
            credentials.keepSecret(person.username(), account.secret(), 0);
            audit.changed(BY, "staff.created", Staff.about(person.username()), Map.of());
        }
        return accounts.stream().map(Account::line).toList();
    }

    private Account account(NewStaff person, Map<String, String> titles) {
        var password = passwords.random();
        var roles = person.roles().stream()
                .map(role -> titles.getOrDefault(role, role))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Account(person, password, passwords.hash(password), factors.newSecret(), roles);
    }

    private record Account(NewStaff person, String password, String hash, String secret, String roles) {

        SecretsNotice.Line line() {
            return new SecretsNotice.Line(person.username(), password, secret, roles);
        }
    }

    private SecretsNotice.Line administrator() {
        return switch (staff.create(ADMINISTRATOR, BY)) {
            case Creation.Created created ->
                new SecretsNotice.Line(
                        created.username(), created.password(), "set up at the first sign-in", "Administrator");
            case Creation.Taken _ -> throw new IllegalStateException("There is an administrator already");
        };
    }
}
