package frontdoor.cases;

import frontdoor.kernel.Sha256;
import frontdoor.services.Service;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells whether two reports are about the same thing: the same service and the same answers to the questions that
/// its `same_as_open` names.
final class SameAs {

    private SameAs() {}

    /// Only reports are joined: an application or a notification is somebody's own, and nobody else's to follow.
    ///
    /// @return a key that equal reports share, or null if the service joins none or one of the answers is missing
    static @Nullable String key(Service service, Map<String, Object> answers) {
        if (service.kind() != Service.Kind.REPORT || service.sameAsOpen().isEmpty()) {
            return null;
        }
        var text = new StringBuilder(service.key());
        for (String question : service.sameAsOpen()) {
            var answer = answers.get(question);
            if (answer == null) {
                return null;
            }
            text.append('\n').append(plain(answer));
        }
        return Sha256.of(text.toString());
    }

    /// A property is the same by its UPRN, a person by name, a place by its words, or by a
    /// pin to about ten metres; case and spaces do not count.
    private static String plain(Object answer) {
        Object said = answer instanceof Map<?, ?> map ? named(map) : answer;
        return String.valueOf(said).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    private static Object named(Map<?, ?> map) {
        for (String part : List.of("uprn", "words", "line", "name")) {
            var name = map.get(part);
            if (name != null) {
                return name;
            }
        }
        return map.get("lat") instanceof Number lat && map.get("lon") instanceof Number lon
                ? "%.4f %.4f".formatted(lat.doubleValue(), lon.doubleValue())
                : map.toString();
    }
}
