package frontdoor.drafts;

import frontdoor.kernel.Reference;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// That a form was begun from a life event: which, under the command of its own draft, and for which of its offers. The
/// event's draft knows what was ticked and which cases came of it, the form's draft knows where it belongs.
public record PartOf(String event, UUID command, String offer) {

    /// What was ticked, in the event's draft; it is there once the offers were shown and answered.
    public static final String TICKED = "_ticked";

    private static final String OPENED = "_opened";
    private static final String OF = "_of";

    public static PartOf of(Draft event, String offer) {
        return new PartOf(event.service(), event.command(), offer);
    }

    /// Empty for a form that was begun by itself.
    public static Optional<PartOf> of(Draft form) {
        var of = form.input().getOrDefault(OF, List.of());
        return of.size() < 3
                ? Optional.empty()
                : Optional.of(new PartOf(of.get(0), UUID.fromString(of.get(1)), of.get(2)));
    }

    /// What the form's draft keeps of it, also when it is sent.
    public Map<String, List<String>> kept() {
        return Map.of(OF, List.of(event, command.toString(), offer));
    }

    /// The command of the form: the same each time, so that what is begun twice is one.
    public UUID form() {
        return UUID.nameUUIDFromBytes((command + offer).getBytes(StandardCharsets.UTF_8));
    }

    public static List<String> ticked(Draft event) {
        return event.input().getOrDefault(TICKED, List.of());
    }

    /// The commands of all forms that were ticked.
    public static List<UUID> forms(Draft event) {
        return ticked(event).stream().map(offer -> of(event, offer).form()).toList();
    }

    /// The cases that came of an event, by offer.
    public static Map<String, Reference> opened(Draft event) {
        var opened = new LinkedHashMap<String, Reference>();
        event.input().getOrDefault(OPENED, List.of()).forEach(line -> {
            var parts = line.split("=", 2);
            opened.put(parts[0], new Reference(parts[1]));
        });
        return opened;
    }

    /// What the event's draft keeps once a case came of an offer.
    public Map<String, List<String>> opened(Draft eventDraft, Reference reference) {
        var line = offer + "=" + reference.value();
        return Map.of(
                OPENED,
                Stream.concat(eventDraft.input().getOrDefault(OPENED, List.of()).stream(), Stream.of(line))
                        .distinct()
                        .toList());
    }
}
