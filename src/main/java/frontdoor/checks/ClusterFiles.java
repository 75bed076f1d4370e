package frontdoor.checks;

import frontdoor.services.Cluster;
import frontdoor.services.ClusterReader;
import frontdoor.services.Gathered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Checks what a life event opens: the files of the folder `events` in the council's own. Questions and conditions keep
/// to the rules of a service's, and the worked examples are run.
public final class ClusterFiles implements CouncilFiles {

    static final String FOLDER = "events";

    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2026, 11, 23);
    private static final List<Phase> PHASES = List.of(new Shape(), new QuestionOrder(), new Tests());

    @Override
    public List<Path> in(Path path) {
        if (Files.isDirectory(path)) {
            return CouncilFiles.list(path.endsWith(FOLDER) ? path : path.resolve(FOLDER), ".yaml");
        }
        var folder = path.toAbsolutePath().normalize().getParent();
        return folder != null && folder.endsWith(FOLDER) && !folder.toString().contains("/words/")
                ? List.of(path)
                : List.of();
    }

    @Override
    public List<Fault> faults(Path file, String text) {
        var read = ServiceFile.read(file.getFileName().toString(), text);
        var tree = read.tree();
        if (tree == null) {
            return read.faults();
        }
        var faults = new Faults(read.positions());
        read.faults().forEach(faults::add);
        var event = new Spot("", tree);
        asked(event, read.positions(), faults);
        var council = CouncilFiles.council(file, FOLDER);
        new ClusterLook(council, event, faults).look(read.name());
        if (faults.isEmpty()) {
            examples(event, tree, faults);
        }
        return faults.all();
    }

    /// What a service's file must keep to as well.
    private static void asked(Spot event, Positions positions, Faults faults) {
        var found = new Faults(positions);
        PHASES.forEach(phase -> phase.look(event, found));
        found.all().stream()
                .filter(fault ->
                        fault.pointer().startsWith("/ask/") || fault.pointer().startsWith("/conditions/"))
                .forEach(faults::add);
    }

    private static void examples(Spot event, JsonNode tree, Faults faults) {
        var cluster = ClusterReader.read(tree);
        for (var worked : cluster.examples()) {
            var gathered = Gathered.of(cluster, worked.answers(), EXAMPLE_DAY);
            var expect = event.at("examples", worked.key(), "expect");
            var offered =
                    keys(gathered.offers().stream().map(Cluster.Offer::key).toList());
            all(expect.at("offered"), worked.offered(), offered, faults);
            all(
                    expect.at("signposted"),
                    worked.signposted(),
                    keys(gathered.signposts().stream()
                            .map(Cluster.Signpost::key)
                            .toList()),
                    faults);
            all(
                    expect.at("waiting"),
                    worked.waiting(),
                    keys(gathered.waits().stream().map(Cluster.Wait::key).toList()),
                    faults);
            for (var each : worked.notOffered()) {
                if (offered.contains(each)) {
                    faults.add(expect.at("not_offered").pointer(), "'" + each + "' is offered.", "");
                }
            }
        }
    }

    private static Set<String> keys(Collection<String> keys) {
        return keys.stream().collect(Collectors.toSet());
    }

    private static void all(Spot spot, Set<String> expected, Set<String> found, Faults faults) {
        for (var each : expected) {
            if (!found.contains(each)) {
                faults.add(
                        spot.pointer(),
                        "'" + each + "' is not " + spot.name().replace('_', ' ') + ".",
                        "With these answers there is " + (found.isEmpty() ? "nothing" : Words.and(List.copyOf(found)))
                                + ".");
            }
        }
    }

    /// The words of each part, and whether they must be there.
    static final Map<String, List<String>> NEEDED = Map.of(
            "", List.of("event", "title", "says", "ask", "examples"),
            "offers", List.of("why"),
            "signposts", List.of("title", "advice", "source"),
            "waits", List.of("title", "until", "means"),
            "triggers", List.of("on", "why", "source"),
            "examples", List.of("answers", "expect"));

    static final Map<String, List<String>> ALLOWED = Map.of(
            "", List.of("triggers", "conditions", "offers", "signposts", "waits", "note"),
            "offers", List.of("service", "title", "when", "with", "saying"),
            "signposts", List.of("when"),
            "waits", List.of("when"),
            "triggers", List.of("age", "grant"));
}
