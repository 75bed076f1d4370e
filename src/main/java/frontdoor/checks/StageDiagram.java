package frontdoor.checks;

import frontdoor.services.Service;
import org.jspecify.annotations.Nullable;

/// A service's stages and ends as a Mermaid state diagram.
final class StageDiagram {

    private StageDiagram() {}

    static String draw(Service service) {
        var diagram = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        service.course().stages().values().forEach(stage -> state(diagram, stage.key(), stage.title()));
        service.terms().outcomes().values().forEach(outcome -> state(diagram, "end_" + outcome.key(), outcome.title()));
        service.course().start().forEach(start -> arrow(diagram, "[*]", start.to(), start.end(), ""));
        for (var stage : service.course().stages().values()) {
            stage.actions()
                    .values()
                    .forEach(action -> arrow(diagram, stage.key(), action.to(), action.end(), action.title()));
        }
        service.terms()
                .outcomes()
                .keySet()
                .forEach(outcome -> diagram.append("    end_").append(outcome).append(" --> [*]\n"));
        return diagram.append("```").toString();
    }

    private static void state(StringBuilder diagram, String id, String title) {
        diagram.append("    state \"")
                .append(title.replace('"', '\''))
                .append("\" as ")
                .append(id)
                .append('\n');
    }

    private static void arrow(
            StringBuilder diagram, String from, @Nullable String to, @Nullable String end, String words) {
        var line = "    " + from + " --> " + (to == null ? "end_" + end : to)
                + (words.isEmpty() ? "" : ": " + words.replace(':', ','));
        if (diagram.indexOf(line + "\n") < 0) {
            diagram.append(line).append('\n');
        }
    }
}
