package frontdoor.resident;

import frontdoor.asking.Uploads;
import frontdoor.forms.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The place that a photo says it was taken at, offered as an answer. It waits in the draft until the person has said
/// yes or no.
///
/// @param photo the key of the question that asked for the photo
/// @param where the key of the question that it would answer
/// @param words what the person said of the place themselves; empty if nothing yet
record PhotoPlace(String photo, String where, String words, double lat, double lon) {

    private static final String STEP = "place/";
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}\\.\\d{1,8}");

    /// @return empty if no photo says where, or if nobody needs to know: nothing asks for a place, or it has its pin
    static Optional<PhotoPlace> among(
            List<Question> asked, Map<String, Object> answers, Map<String, List<String>> input) {
        return asked.stream()
                .filter(question -> question.kind() instanceof Question.Kind.Place)
                .filter(question -> !isPinned(answers.get(question.key())))
                .findFirst()
                .flatMap(where -> asked.stream()
                        .filter(question -> question.kind() instanceof Question.Kind.File)
                        .filter(question -> taken(question, input).size() == 2)
                        .findFirst()
                        .map(photo -> of(photo, where, input)));
    }

    private static boolean isPinned(@Nullable Object answer) {
        return answer instanceof Map<?, ?> place && place.containsKey("lat");
    }

    private static List<String> taken(Question photo, Map<String, List<String>> input) {
        return input.getOrDefault(photo.key() + Uploads.TAKEN, List.of()).stream()
                .filter(degrees -> DEGREES.matcher(degrees).matches())
                .toList();
    }

    private static PhotoPlace of(Question photo, Question where, Map<String, List<String>> input) {
        var taken = taken(photo, input);
        var words = input.getOrDefault(where.key() + "-words", List.of());
        return new PhotoPlace(
                photo.key(),
                where.key(),
                words.isEmpty() ? "" : words.getFirst().strip(),
                Double.parseDouble(taken.getFirst()),
                Double.parseDouble(taken.getLast()));
    }

    String step() {
        return STEP + photo;
    }

    /// What the draft keeps of it once the person has answered.
    Map<String, List<String>> answered(boolean use) {
        return use
                ? Map.of(
                        photo + Uploads.TAKEN, List.of(),
                        where + "-lat", List.of(String.valueOf(lat)),
                        where + "-lon", List.of(String.valueOf(lon)))
                : Map.of(photo + Uploads.TAKEN, List.of());
    }
}
