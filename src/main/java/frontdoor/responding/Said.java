package frontdoor.responding;

import frontdoor.referrals.Rejection;
import frontdoor.referrals.Result;
import frontdoor.referrals.Status;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a partner's system says of a referral.
sealed interface Said {

    /// Characters of a text, at most.
    int LONGEST = 2000;

    /// @param reason why it is rejected, else null
    /// @param result how it came out, where it is completed and that was said, else null
    record Move(
            Status to,
            @Nullable Rejection reason,
            @Nullable Result result,
            @Nullable String note) implements Said {}

    record Question(String text) implements Said {}

    /// They know that it was taken back.
    record Seen() implements Said {}

    JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    Set<String> FIELDS = Set.of("answer", "reason", "result", "note");
    Set<Status> MOVES = Set.of(
            Status.ACCEPTED,
            Status.REJECTED,
            Status.IN_PROGRESS,
            Status.ON_HOLD,
            Status.COMPLETED,
            Status.FAILED,
            Status.CANCELLED);

    /// @throws Refusal if nobody can read it, in words that say what is wrong
    static Said read(String body) {
        var node = parsed(body);
        var unknown = node.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw unfit("The answer has a member that we do not know: only answer, reason, result and note.");
        }
        var answer = text(node, "answer");
        var note = text(node, "note");
        if (note != null && note.length() > LONGEST) {
            throw unfit("The note has more than " + LONGEST + " characters.");
        }
        return switch (answer) {
            case null -> throw unfit("The answer says nothing: answer is missing.");
            case "question" -> new Question(needed(note));
            case "retraction_seen" -> new Seen();
            default -> move(answer, node, note);
        };
    }

    private static Move move(String answer, JsonNode node, @Nullable String note) {
        var to = MOVES.stream()
                .filter(each -> each.key().equals(answer))
                .findFirst()
                .orElseThrow(() -> unfit("The answer is none that we know."));
        return new Move(
                to,
                coded(text(node, "reason"), to == Status.REJECTED, Rejection.of(or(node, "reason")), "reason"),
                coded(text(node, "result"), to == Status.COMPLETED, Result.of(or(node, "result")), "result"),
                note);
    }

    private static String or(JsonNode node, String name) {
        return String.valueOf(text(node, name));
    }

    private static <T> @Nullable T coded(@Nullable String typed, boolean fits, Optional<T> known, String name) {
        if (typed == null) {
            return null;
        }
        if (!fits) {
            throw unfit("This answer takes no " + name + ".");
        }
        return known.orElseThrow(() -> unfit("The " + name + " is none that we know."));
    }

    private static String needed(@Nullable String note) {
        if (note == null) {
            throw unfit("A question stands in note.");
        }
        return note;
    }

    private static JsonNode parsed(String body) {
        try {
            var node = STRICT.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException unreadable) {
            throw new Refusal(Fault.SEND_BAD_REQUEST, "The body is no JSON that anybody can read.");
        }
        throw new Refusal(Fault.SEND_BAD_REQUEST, "The body is no JSON object.");
    }

    /// @return null if it is missing, null or blank
    private static @Nullable String text(JsonNode node, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw unfit("The member " + name + " is no text.");
        }
        var text = value.stringValue().strip();
        if (text.indexOf('\0') >= 0) {
            throw unfit("The member " + name + " holds a character that is none.");
        }
        return text.isEmpty() ? null : text;
    }

    private static Refusal unfit(String detail) {
        return new Refusal(Fault.SEND_UNPROCESSABLE_CONTENT, detail);
    }
}
