package frontdoor.worklists;

import frontdoor.kernel.Reference;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// One piece of work that somebody can be given: a case, a conversation or a call that was promised.
///
/// @param key the reference of a case or a conversation, or the id of a promised call
public record Work(String key) {

    private static final Pattern CONVERSATION = Pattern.compile("CN-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern CALL_BACK = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public enum Kind {
        CASE,
        CONVERSATION,
        CALL_BACK
    }

    public static Work of(Reference reference) {
        return new Work(reference.value());
    }

    public static Work of(UUID callBack) {
        return new Work(callBack.toString());
    }

    /// @param text what a form sent
    /// @return empty if it is no work
    public static Optional<Work> sent(String text) {
        return CONVERSATION.matcher(text).matches() || CALL_BACK.matcher(text).matches()
                ? Optional.of(new Work(text))
                : Reference.typed(text).map(Work::of);
    }

    public Kind kind() {
        return key.startsWith("FD-") ? Kind.CASE : key.startsWith("CN-") ? Kind.CONVERSATION : Kind.CALL_BACK;
    }

    public Reference reference() {
        return new Reference(key);
    }

    public UUID callBack() {
        return UUID.fromString(key);
    }

    /// Where it is looked at.
    public String address() {
        return switch (kind()) {
            case CASE -> "/desk/cases/" + key;
            case CONVERSATION -> "/desk/inbox/" + key;
            case CALL_BACK -> "/desk/call-backs/" + key;
        };
    }

    @Override
    public String toString() {
        return key;
    }
}
