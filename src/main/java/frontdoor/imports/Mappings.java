package frontdoor.imports;

import frontdoor.council.CouncilFolder;
import frontdoor.directory.Services;
import frontdoor.imports.Block.Fault;
import frontdoor.imports.Mapping.Way;
import frontdoor.services.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The mapping files in the folder `mappings` of the council's. They are read afresh each time.
@Component
class Mappings {

    private final Path folder;
    private final Services services;

    Mappings(CouncilFolder council, Services services) {
        this.folder = council.resolve("mappings");
        this.services = services;
    }

    /// Their names, in order.
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws Fault if there is none of that name, or something is wrong with it
    Mapping read(String name) {
        if (!names().contains(name)) {
            throw new Fault("", "There is no mapping called \"" + name + "\". There is: " + String.join(", ", names()));
        }
        try {
            var mapping = MappingReader.read(Files.readString(folder.resolve(name + ".yaml")));
            if (!mapping.key().equals(name)) {
                throw new Fault("mapping", "it is called " + mapping.key() + ", but the file is " + name + ".yaml");
            }
            mapping.ways().forEach((key, way) -> check("ways." + key, way));
            return mapping;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String where, Way way) {
        var service = services.current(way.service())
                .orElseThrow(() -> new Fault(where, "there is no service called " + way.service()));
        var asked =
                service.asking().own().stream().map(question -> question.key()).toList();
        mustBeAsked(where + ".answers", way.answers(), asked);
        way.ends().forEach((key, end) -> {
            var place = where + ".ends." + key;
            mustBeAsked(place + ".answers", end.answers(), asked);
            end.steps().forEach(step -> {
                mustBeOffered(place, service, step);
                mustBeAsked(
                        place + "." + step.action(),
                        step.with(),
                        service.asking().staff().keySet());
            });
        });
    }

    /// A field is a question's key, or that and a part: `address-line`.
    private static void mustBeAsked(String where, Map<String, List<Template>> fields, Collection<String> questions) {
        for (var field : fields.keySet()) {
            int dash = field.indexOf('-');
            if (!questions.contains(dash < 0 ? field : field.substring(0, dash))) {
                throw new Fault(where, "the service does not ask \"" + field + "\"");
            }
        }
    }

    private static void mustBeOffered(String where, Service service, Mapping.Step step) {
        boolean offered = service.course().stages().values().stream()
                .map(stage -> stage.actions().get(step.action()))
                .anyMatch(action -> action != null && action.by().contains(step.role()));
        if (!offered) {
            throw new Fault(
                    where, "no stage of %s lets a %s do %s".formatted(service.key(), step.role(), step.action()));
        }
    }
}
