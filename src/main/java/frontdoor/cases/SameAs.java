package frontdoor.cases;

import frontdoor.kernel.Sha256;
import frontdoor.services.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells whether two reports are about the same thing: the same service and the same answers to the questions that
/// its `same_as_open` names.
///
/// In doubt they are not. Two cases about one thing cost a second look; two things in one case lose one of them.
final class SameAs {

    private SameAs() {}

    /// Only reports are joined: an application or a notification is somebody's own, and nobody else's to follow.
    ///
    /// @return a key that equal reports share, or null if the service joins none, an answer is missing, or one does
    ///     not say for certain which thing it is
    static @Nullable String key(Service service, Map<String, Object> answers) {
        if (service.kind() != Service.Kind.REPORT
                || service.intake().sameAsOpen().isEmpty()) {
            return null;
        }
        var text = new StringBuilder(service.key());
        for (String question : service.intake().sameAsOpen()) {
            var answer = answers.get(question);
            var certain = answer instanceof Map<?, ?> map ? certain(map) : answer;
            if (certain == null) {
                return null;
            }
            text.append('\n').append(plain(certain));
        }
        return Sha256.of(text.toString());
    }

    /// What two people who are joined are known to have both said. How each described a pinned place is their own.
    static Map<String, Object> shared(Service service, Map<String, Object> answers) {
        var shared = new HashMap<>(answers);
        shared.keySet().retainAll(service.intake().sameAsOpen());
        shared.replaceAll((_, answer) ->
                answer instanceof Map<?, ?> map && pin(map) != null ? undescribed(map) : answer);
        return shared;
    }

    private static Map<Object, Object> undescribed(Map<?, ?> place) {
        var left = new HashMap<Object, Object>(place);
        left.remove("words");
        return left;
    }

    /// A property by its UPRN, a place by its pin, an address that was typed by its line and postcode together.
    /// Words alone are never enough ("outside the school"), nor is a person's name.
    private static @Nullable Object certain(Map<?, ?> answer) {
        var uprn = answer.get("uprn");
        if (uprn != null) {
            return uprn;
        }
        var pin = pin(answer);
        if (pin != null) {
            return pin;
        }
        var line = answer.get("line");
        var postcode = answer.get("postcode");
        return line == null || postcode == null ? null : List.of(line, postcode);
    }

    /// Rounded to four decimals of a degree: 11 metres from north to south, 6 or 7 from east to west. Pins of one
    /// spot that fall on two sides of such an edge are not joined.
    private static @Nullable String pin(Map<?, ?> place) {
        return place.get("lat") instanceof Number lat && place.get("lon") instanceof Number lon
                ? String.format(Locale.ROOT, "%.4f %.4f", lat.doubleValue(), lon.doubleValue())
                : null;
    }

    /// Capitals, commas and how many spaces do not count; that there is one does: flat 1, 2 High Street is not
    /// flat 12 of it.
    private static String plain(Object answer) {
        return answer.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,]+", " ")
                .strip();
    }
}
