package frontdoor.community;

import frontdoor.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What somebody asked for, as they typed it. It tells of a person, so it stands in no address and no log: their own
/// browser keeps it for an hour, so that they can go back to it.
record Asked(
        String words,
        String need,
        String circumstance,
        String age,
        String day,
        String ward,
        String postcode,
        String miles) {

    static final Asked NOTHING = new Asked("", "", "", "", "", "", "", "");

    /// As the form calls them, in the order of what is kept.
    static final List<String> FIELDS =
            List.of("words", "need", "circumstance", "age", "day", "ward", "postcode", "miles");

    private static final String COOKIE = "__Host-community";
    private static final Duration LASTS = Duration.ofHours(1);
    private static final int LONGEST = 100; // characters of each

    static Asked of(HttpServletRequest request) {
        return Cookies.read(request, COOKIE).map(Asked::decoded).orElse(NOTHING);
    }

    static Asked typed(HttpServletRequest request) {
        return of(FIELDS.stream()
                .map(name -> request.getParameter(name) == null ? "" : request.getParameter(name))
                .map(Asked::shortened)
                .toList());
    }

    private static String shortened(String text) {
        var plain = text.replaceAll("\\s+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static Asked decoded(String value) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return of(Arrays.asList(text.split("\n", -1)));
        } catch (IllegalArgumentException notOurs) {
            return NOTHING;
        }
    }

    private static Asked of(List<String> parts) {
        return parts.size() == FIELDS.size()
                ? new Asked(
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4),
                        parts.get(5),
                        parts.get(6),
                        parts.get(7))
                : NOTHING;
    }

    void keep(HttpServletResponse response) {
        var text = String.join("\n", said()).getBytes(StandardCharsets.UTF_8);
        Cookies.set(response, COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(text), LASTS);
    }

    private List<String> said() {
        return List.of(words, need, circumstance, age, day, ward, postcode, miles);
    }

    /// What narrows the search, and could be left out.
    List<String> filled() {
        var said = said();
        return IntStream.range(0, FIELDS.size())
                .filter(field -> !said.get(field).isEmpty())
                .mapToObj(FIELDS::get)
                .filter(field -> !field.equals("miles") || !postcode.isEmpty())
                .toList();
    }

    /// The same without one thing.
    Asked without(String field) {
        var said = new ArrayList<>(said());
        said.set(FIELDS.indexOf(field), "");
        return of(said);
    }

    static void forget(HttpServletResponse response) {
        Cookies.clear(response, COOKIE);
    }

    /// How far it is does not count: without a postcode it says nothing.
    boolean isNothing() {
        return Stream.of(words, need, circumstance, age, day, ward, postcode).allMatch(String::isEmpty);
    }
}
