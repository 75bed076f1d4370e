package frontdoor.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what must differ each time in what was recorded: the values that are named, and every id that the
/// application made up by itself: UUIDs, case references, and hashes of 32 digits.
final class Wording {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String UUIDS = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String REFERENCES = "FD-[0-9A-Z]{4}-[0-9A-Z]{4}";
    private static final String HASHES = "(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])";

    private final Map<String, String> names;
    private final Pattern gaps;

    /// @param values by name, as they were recorded; text, or a whole number as a `Long`
    Wording(Map<String, Object> values) {
        this.names = values.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getValue().toString(), Map.Entry::getKey, (one, _) -> one, HashMap::new));
        this.gaps = Pattern.compile(Stream.concat(
                        values.values().stream()
                                .filter(String.class::isInstance)
                                .map(each -> Pattern.quote((String) each)),
                        Stream.of(UUIDS, REFERENCES, HASHES))
                .collect(Collectors.joining("|")));
    }

    /// From here on, this number is whatever was returned in its place.
    ///
    /// @return false if it is known by another name
    boolean learn(Long number, String name) {
        return names.putIfAbsent(number.toString(), name) == null;
    }

    Varying varying(Object value) {
        return switch (value) {
            case null -> new Varying.Same(null);
            case String[] texts -> Varying.Texts.of(texts, this);
            case String text -> text(text);
            case UUID id -> new Varying.Gap(id, names.getOrDefault(id.toString(), id.toString()));
            case Long number
            when names.containsKey(number.toString()) -> new Varying.Gap(number, names.get(number.toString()));
            default -> new Varying.Same(value);
        };
    }

    private Varying text(String text) {
        var pieces = new ArrayList<String>();
        var matcher = gaps.matcher(text);
        int from = 0;
        while (matcher.find()) {
            pieces.add(text.substring(from, matcher.start()));
            pieces.add(names.getOrDefault(matcher.group(), matcher.group()));
            from = matcher.end();
        }
        pieces.add(text.substring(from));
        return pieces.size() == 1 ? new Varying.Same(text) : new Varying.Text(pieces);
    }

    /// What fills the gaps of one replay.
    static final class Fresh {

        private final Map<String, String> values = new HashMap<>();

        Fresh(Map<String, Object> named) {
            named.forEach(this::put);
        }

        void put(String name, Object value) {
            values.put(name, value.toString());
        }

        String of(String name) {
            return values.computeIfAbsent(name, Fresh::another);
        }

        private static String another(String recorded) {
            if (recorded.matches(UUIDS)) {
                return UUID.randomUUID().toString();
            }
            return recorded.matches(REFERENCES)
                    ? reference()
                    : HexFormat.of()
                            .toHexDigits(ThreadLocalRandom.current().nextLong())
                            .repeat(2);
        }

        private static String reference() {
            var text = new StringBuilder("FD-");
            for (int i = 0; i < 8; i++) {
                text.append(i == 4 ? "-" : "")
                        .append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
            }
            return text.toString();
        }
    }
}
