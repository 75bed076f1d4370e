package frontdoor.identity;

import frontdoor.kernel.Actor;
import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// `frontdoor reset-second-factor <username>`: the way back in for an administrator whom no other can help.
///
/// Whoever runs it has the database's password already. It is on the audit trail all the same.
public final class ResetCommand {

    private static final Actor BY = Actor.system("reset-second-factor");

    private ResetCommand() {}

    /// @param application the class that holds all modules
    /// @return the process's exit code: 0 done, 1 not done, 2 not understood
    public static int run(Class<?> application, List<String> args, PrintStream out) {
        var words = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        if (words.size() != 1) {
            out.println("Say whose: frontdoor reset-second-factor pat");
            return 2;
        }
        var options = args.stream().filter(arg -> arg.startsWith("--")).toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("db-scheduler.enabled=false", "logging.level.root=warn")
                .run(options)) {
            return reset(context.getBean(Staff.class), words.getFirst(), out);
        }
    }

    static int reset(Staff staff, String username, PrintStream out) {
        if (staff.find(username).isEmpty()) {
            out.println("There is no member of staff called " + username + ".");
            return 1;
        }
        var password = staff.resetSecondFactor(username, BY);
        out.printf("%s signs in once with the password %s and sets up a new second factor.%n", username, password);
        return 0;
    }
}
