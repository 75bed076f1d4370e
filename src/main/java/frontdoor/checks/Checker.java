package frontdoor.checks;

import frontdoor.services.ServiceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Checks a service file: at publishing, when the system starts, and on the command line.
///
/// It says everything that is wrong at once. Only what needs a sound structure waits for one: the examples are
/// run when nothing else is wrong.
public final class Checker {

    private final List<Phase> phases;

    /// @param council what the council has besides the file
    public Checker(CouncilNames council) {
        phases = List.of(
                new Shape(),
                new References(council),
                new Referrals(council),
                new QuestionOrder(),
                new Offering(),
                new Reachability(),
                new Clocks(),
                new Ends(),
                new Letters(),
                new Tests(),
                new Cast(council));
    }

    /// @throws IOException if the file cannot be opened
    public Checked check(Path file) throws IOException {
        return check(ServiceFile.read(file.getFileName().toString(), Files.readAllBytes(file)));
    }

    /// @param name the file's name, `missed_bin.yaml`
    public Checked check(String text, String name) {
        return check(ServiceFile.read(name, text));
    }

    private Checked check(ServiceFile file) {
        var tree = file.tree();
        if (tree == null) {
            return new Checked.Faulty(file.faults());
        }
        var faults = new Faults(file.positions());
        file.faults().forEach(faults::add);
        var service = new Spot("", tree);
        named(file, service, faults);
        phases.forEach(phase -> phase.look(service, faults));
        return faults.isEmpty() ? examples(file, tree) : new Checked.Faulty(faults.all());
    }

    private static void named(ServiceFile file, Spot service, Faults faults) {
        var key = service.at("service");
        if (key.isGiven() && !file.name().equals(key.text() + ".yaml")) {
            faults.add(
                    key.pointer(),
                    "The service is called '" + key.text() + "', but the file is " + file.name() + ".",
                    "Give both the same name.");
        }
    }

    private static Checked examples(ServiceFile file, JsonNode tree) {
        var faults = new Faults(file.positions());
        var service = ServiceReader.read(tree);
        var seen = new Examples(service, new Spot("", tree), faults).run();
        if (faults.isEmpty()) {
            new Lint(service, new Spot("", tree), seen).look(faults);
        }
        return faults.isEmpty()
                ? new Checked.Sound(service, tree, seen.coverage(service))
                : new Checked.Faulty(faults.all());
    }
}
