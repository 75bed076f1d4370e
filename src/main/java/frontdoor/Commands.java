package frontdoor;

import frontdoor.articles.ArticleFiles;
import frontdoor.cases.ReplayCommand;
import frontdoor.checks.CheckCommand;
import frontdoor.checks.ClusterFiles;
import frontdoor.checks.CouncilFiles;
import frontdoor.checks.ExplainCommand;
import frontdoor.checks.PartnerFiles;
import frontdoor.checks.YamlFiles;
import frontdoor.database.BackupCommands;
import frontdoor.identity.ResetCommand;
import frontdoor.imports.ImportCommand;
import frontdoor.letters.LetterFiles;
import java.io.PrintStream;
import java.util.List;

/// What the jar can do besides running: `frontdoor backup monday.zip`.
///
/// None of these serves pages. `import` and `replay` start all the rest of the application.
final class Commands {

    private static final String HELP = """
            Usage: frontdoor [command] [options]

              (no command)             run Frontdoor; http://localhost:8080 unless --server.port says otherwise
              check <file or folder>   say what is wrong with services, letters, articles, partners
              explain <file or folder> write service files as plain pages
              replay <draft file>      say what a draft would have changed in the last 500 closed cases; writes nothing
              import <mapping> <csv>   bring in cases from an old system; --dry-run only says what would be refused
              backup <file>            write everything in the database to a file, while Frontdoor runs
              restore <file>           fill an empty database from a backup; --replace throws away what it holds
              reset-second-factor <username>
                                       let a member of staff set up a new second factor, and give a new password
              help                     show this

            docs/OPERATIONS.md lists every option.
            """;

    /// What a council's folder holds besides services.
    private static final List<CouncilFiles> KINDS =
            List.of(new LetterFiles(), new ArticleFiles(), new PartnerFiles(), new ClusterFiles(), new YamlFiles());

    private Commands() {}

    /// @param command the first word that was typed
    /// @param args the words after it
    /// @return the exit code of the process: 0 done, 1 not done, 2 not understood
    static int run(String command, List<String> args, PrintStream out) {
        return switch (command) {
            case "check" -> CheckCommand.run(args, KINDS, out);
            case "explain" -> ExplainCommand.run(args, out);
            case "replay" -> ReplayCommand.run(FrontDoor.class, args, out);
            case "import" -> ImportCommand.run(FrontDoor.class, args, out);
            case "backup" -> BackupCommands.backup(args, out);
            case "restore" -> BackupCommands.restore(args, out);
            case "reset-second-factor" -> ResetCommand.run(FrontDoor.class, args, out);
            case "help" -> {
                out.print(HELP);
                yield 0;
            }
            default -> {
                out.println("There is no command \"" + command + "\". Try: frontdoor help");
                yield 2;
            }
        };
    }
}
