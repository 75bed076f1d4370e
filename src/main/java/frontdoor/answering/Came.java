package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Item;
import frontdoor.drafts.Draft;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a draft of a service keeps of the letter, email or other item for which it was begun.
///
/// @param conversation its reference
/// @param about the contact that the item is
/// @param at when it came: promises count from then
record Came(String conversation, String about, Instant at) {

    private static final String CONVERSATION = "#written";
    private static final String ABOUT = "#item";
    private static final String AT = "#came";

    static Came of(Conversation conversation, Item item) {
        return new Came(conversation.reference(), item.about(), item.cameAt());
    }

    /// Empty for what was begun while somebody talks.
    static Optional<Came> of(Draft service) {
        var kept = new Typed(service.input());
        return kept.text(CONVERSATION).isEmpty()
                ? Optional.empty()
                : Optional.of(new Came(kept.text(CONVERSATION), kept.text(ABOUT), Instant.parse(kept.text(AT))));
    }

    Map<String, List<String>> kept() {
        var kept = new LinkedHashMap<String, List<String>>();
        kept.put(CONVERSATION, List.of(conversation));
        kept.put(ABOUT, List.of(about));
        kept.put(AT, List.of(at.toString()));
        return kept;
    }
}
