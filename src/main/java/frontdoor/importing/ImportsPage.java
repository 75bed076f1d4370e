package frontdoor.importing;

import frontdoor.imports.Run;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;

/// What has been brought in, and a form to hand in a file.
///
/// @param mapping the one that was chosen; nothing at first
public record ImportsPage(List<Run> runs, List<String> mappings, String mapping, Problems problems) {

    public List<Option> choices() {
        return mappings.stream()
                .map(name -> Option.of(name, name).chosen(name.equals(mapping)))
                .toList();
    }
}
