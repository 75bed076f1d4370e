package frontdoor.answering;

import frontdoor.drafts.Draft;
import frontdoor.kernel.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a conversation has brought so far: cases that were opened in it, a call that was promised.
record Brought(Draft conversation) {

    // No field of a form can be called so: only we write them.
    private static final String OPENED = "#opened";
    private static final String PROMISED = "#promised";

    /// The cases that were opened or joined in it, in this order.
    List<Reference> references() {
        return conversation.input().getOrDefault(OPENED, List.of()).stream()
                .flatMap(text -> Reference.typed(text).stream())
                .toList();
    }

    /// What is kept of it when another was opened or joined.
    Map<String, List<String>> opened(Reference reference) {
        return Map.of(
                OPENED,
                Stream.concat(references().stream(), Stream.of(reference))
                        .map(Reference::value)
                        .distinct()
                        .toList());
    }

    /// From when until when a call was promised in it last; empty where none was.
    List<Instant> promise() {
        return conversation.input().getOrDefault(PROMISED, List.of()).stream()
                .map(Instant::parse)
                .toList();
    }

    /// What is kept of it when a call was promised.
    static Map<String, List<String>> promised(Instant from, Instant until) {
        return Map.of(PROMISED, List.of(from.toString(), until.toString()));
    }
}
