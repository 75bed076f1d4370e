package frontdoor.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether each word of a life event's file is one, and whether what it names is there.
final class ClusterLook {

    private static final List<String> ON = List.of("age", "grant", "death");

    private final Path council;
    private final Set<String> services;
    private final Spot event;
    private final Faults faults;

    ClusterLook(Path council, Spot event, Faults faults) {
        this.council = council;
        this.services = CouncilFiles.list(council.resolve("services"), ".yaml").stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
                .collect(Collectors.toSet());
        this.event = event;
        this.faults = faults;
    }

    void look(String file) {
        words(event, "");
        var key = event.at("event");
        if (key.isGiven() && !file.equals(key.text() + ".yaml")) {
            faults.add(
                    key.pointer(),
                    "The life event is called '" + key.text() + "', but the file is " + file + ".",
                    "Give both the same name.");
        }
        if (services.contains(key.text())) {
            faults.add(
                    key.pointer(),
                    "A service is called '" + key.text() + "' too.",
                    "Give the life event another name.");
        }
        heading(key);
        for (var part : List.of("offers", "signposts", "waits", "examples")) {
            event.at(part).entries().forEach(entry -> {
                words(entry, part);
                when(entry.at("when"));
            });
        }
        event.at("offers").entries().forEach(this::offer);
        event.at("triggers").items().forEach(trigger -> {
            words(trigger, "triggers");
            known(trigger.at("on"), ON, "trigger");
            if (ON.subList(0, 2).contains(trigger.at("on").text())
                    && !trigger.has(trigger.at("on").text())) {
                faults.add(
                        trigger.pointer(),
                        "The trigger does not say which '" + trigger.at("on").text() + "'.",
                        "Add it.");
            }
        });
        event.at("examples").entries().forEach(this::example);
    }

    private void example(Spot example) {
        example.at("answers").entries().forEach(answer -> {
            if (!event.at("ask").has(answer.name())) {
                faults.addAtKey(
                        answer.pointer(),
                        "There is no question '" + answer.name() + "'.",
                        Nearest.suggest(answer.name(), event.at("ask").keys()));
            }
        });
        var parts = List.of("offered", "not_offered", "signposted", "waiting");
        var of = List.of("offers", "offers", "signposts", "waits");
        for (int i = 0; i < parts.size(); i++) {
            var keys = event.at(of.get(i)).keys();
            example.at("expect", parts.get(i)).items().forEach(item -> known(item, keys, "line"));
        }
        only(example.at("expect"), parts);
    }

    private void offer(Spot offer) {
        var service = offer.has("service") ? offer.at("service").text() : offer.name();
        if (!services.isEmpty() && !services.contains(service)) {
            faults.addAtKey(
                    offer.pointer(), "There is no service '" + service + "'.", Nearest.suggest(service, services));
            return;
        }
        var tree = service(service);
        if (tree != null) {
            offer.at("with").entries().forEach(with -> filled(with, tree.at("ask"), service));
            offer.at("saying").entries().forEach(saying -> said(saying, tree.at("ask"), service));
        }
    }

    /// A text may be said for the person, or one of the options picked; they can change it.
    private void said(Spot saying, Spot theirs, String service) {
        var question = theirs.at(saying.name());
        if (!theirs.has(saying.name())) {
            faults.addAtKey(
                    saying.pointer(),
                    "'" + service + "' has no question '" + saying.name() + "'.",
                    Nearest.suggest(saying.name(), theirs.keys()));
        } else if (question.at("type").text().equals("choice")) {
            known(saying, question.at("options").keys(), "option");
        } else if (!List.of("text", "long_text").contains(question.at("type").text())) {
            faults.add(saying.pointer(), "'" + saying.name() + "' of '" + service + "' is no text.", "Leave it out.");
        }
    }

    /// The page of a life event stands under its heading.
    private void heading(Spot key) {
        var events = tree("events.yaml");
        if (events != null && key.isGiven() && !events.at("events").has(key.text())) {
            faults.add(
                    key.pointer(),
                    "events.yaml does not name '" + key.text() + "'.",
                    Nearest.suggest(key.text(), events.at("events").keys()));
        }
    }

    /// One question may answer another only if both are of one kind, and no option of it is unknown there.
    private void filled(Spot with, Spot theirs, String service) {
        var asked = event.at("ask", with.text());
        if (!theirs.has(with.name())) {
            faults.addAtKey(
                    with.pointer(),
                    "'" + service + "' has no question '" + with.name() + "'.",
                    Nearest.suggest(with.name(), theirs.keys()));
        } else if (!event.at("ask").has(with.text())) {
            faults.add(
                    with.pointer(),
                    "There is no question '" + with.text() + "'.",
                    Nearest.suggest(with.text(), event.at("ask").keys()));
        } else if (asked.at("type").text().equals("file")) {
            faults.add(with.pointer(), "A file is of one form alone.", "Ask for it in '" + service + "'.");
        } else if (!asked.at("type")
                .text()
                .equals(theirs.at(with.name(), "type").text())) {
            faults.add(
                    with.pointer(),
                    "'" + with.text() + "' is of another type than '" + with.name() + "' of '" + service + "'.",
                    "Ask it as type: " + theirs.at(with.name(), "type").text() + ".");
        } else {
            var options = theirs.at(with.name(), "options").keys();
            var unknown = new ArrayList<>(asked.at("options").keys());
            unknown.removeAll(options);
            if (!unknown.isEmpty()) {
                faults.add(
                        with.pointer(),
                        "'" + with.name() + "' of '" + service + "' has no option '" + unknown.getFirst() + "'.",
                        Nearest.suggest(unknown.getFirst(), options));
            }
        }
    }

    private void when(Spot when) {
        if (when.node().isObject()) {
            when.entries().forEach(answer -> {
                if (!event.at("ask").has(answer.name())) {
                    faults.addAtKey(
                            answer.pointer(),
                            "There is no question '" + answer.name() + "'.",
                            Nearest.suggest(answer.name(), event.at("ask").keys()));
                    return;
                }
                var options = event.at("ask", answer.name(), "options").keys();
                if (!options.isEmpty()) {
                    answer.items().forEach(item -> known(item, options, "option"));
                }
            });
        } else if (!when.text().isEmpty()) {
            var name = when.text().replaceFirst("^not ", "");
            if (!event.at("conditions").has(name)) {
                faults.add(
                        when.pointer(),
                        "There is no condition '" + name + "'.",
                        Nearest.suggest(name, event.at("conditions").keys()));
            }
        }
    }

    private void words(Spot entry, String part) {
        var needed = ClusterFiles.NEEDED.getOrDefault(part, List.of());
        for (var word : needed) {
            if (!entry.has(word)) {
                faults.add(entry.pointer(), "There is no '" + word + "' here.", "Add " + word + ": and its value.");
            }
        }
        var all = new ArrayList<>(needed);
        all.addAll(ClusterFiles.ALLOWED.getOrDefault(part, List.of()));
        only(entry, all);
    }

    private void only(Spot entry, Collection<String> allowed) {
        for (var word : entry.entries()) {
            if (!allowed.contains(word.name())) {
                faults.addAtKey(
                        word.pointer(),
                        "There is no '" + word.name() + "' here.",
                        Nearest.suggest(word.name(), allowed));
            }
        }
    }

    private void known(Spot spot, Collection<String> known, String what) {
        if (!known.contains(spot.text())) {
            faults.add(
                    spot.pointer(),
                    "There is no " + what + " '" + spot.text() + "'.",
                    Nearest.suggest(spot.text(), Set.copyOf(known)));
        }
    }

    /// Null if there is no such file, or it cannot be read: whoever checks that file is told why.
    private @Nullable Spot service(String key) {
        return tree("services/" + key + ".yaml");
    }

    private @Nullable Spot tree(String name) {
        try {
            var tree = ServiceFile.read(name, Files.readAllBytes(council.resolve(name)))
                    .tree();
            return tree == null ? null : new Spot("", tree);
        } catch (IOException notThere) {
            return null;
        }
    }
}
