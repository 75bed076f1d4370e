package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.drafts.Draft;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far it is shown who somebody is. It is kept with the conversation and holds for one person: for another who is
/// chosen it begins anew, but the tries are those of the conversation.
///
/// @param right what they said rightly
/// @param wrong what they said wrongly when they were last asked
/// @param tries how often something was wrong
/// @param way what else showed it, or null
record Verification(
        Set<SecurityQuestion> right,
        Set<SecurityQuestion> wrong,
        int tries,
        @Nullable String way) {

    // No field of a form can be called so: only we write them.
    private static final String WHOSE = "#verified";
    private static final String RIGHT = "#right";
    private static final String WRONG = "#wrong";
    private static final String TRIES = "#tries";
    private static final String WAY = "#way";

    static Verification of(Draft conversation, long person) {
        var kept = new Typed(conversation.input());
        boolean theirs = kept.text(WHOSE).equals(String.valueOf(person));
        return new Verification(
                theirs ? questions(conversation, RIGHT) : Set.of(),
                theirs ? questions(conversation, WRONG) : Set.of(),
                kept.isBlank(TRIES) ? 0 : Integer.parseInt(kept.text(TRIES)),
                theirs && !kept.isBlank(WAY) ? kept.text(WAY) : null);
    }

    Map<String, List<String>> kept(long person) {
        return Map.of(
                WHOSE, List.of(String.valueOf(person)),
                RIGHT, right.stream().map(SecurityQuestion::key).toList(),
                WRONG, wrong.stream().map(SecurityQuestion::key).toList(),
                TRIES, List.of(String.valueOf(tries)),
                WAY, way == null ? List.of() : List.of(way));
    }

    Verification by(OtherWay other) {
        return new Verification(right, wrong, tries, other.key());
    }

    private static Set<SecurityQuestion> questions(Draft conversation, String field) {
        var all = EnumSet.noneOf(SecurityQuestion.class);
        conversation
                .input()
                .getOrDefault(field, List.of())
                .forEach(key -> all.add(SecurityQuestion.valueOf(key.toUpperCase(Locale.ROOT))));
        return all;
    }
}
