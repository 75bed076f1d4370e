package frontdoor.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A language that a page can be read in.
///
/// @param tag for `lang` and `hreflang`: `cy`
/// @param name as those say it who speak it: Cymraeg
/// @param href the same page in that language
/// @param current whether the page is in it now
/// @param direction `rtl` where the name runs from right to left, or null
public record Language(
        String tag,
        String name,
        String href,
        boolean current,
        @Nullable String direction,
        More more) {

    /// What a list of languages seldom needs.
    ///
    /// @param html shown in place of the name
    /// @param description said after the link to those who cannot see where it stands
    public record More(
            @Nullable Content html,
            @Nullable String description,
            @Nullable String classes,
            Map<String, String> attributes) {

        static final More NONE = new More(null, null, null, Map.of());
    }

    public Language(String tag, String name, String href, boolean current, @Nullable String direction) {
        this(tag, name, href, current, direction, More.NONE);
    }

    /// Links to the page that is shown. A page that answers a form is shown again by its address alone: what was typed
    /// is kept where the form is, never in an address.
    static List<Language> of(HttpServletRequest request, List<Locale> spoken, Locale now) {
        var kept = request.getMethod().equals("GET") ? kept(request.getQueryString()) : "";
        return spoken.stream()
                .map(locale -> new Language(
                        locale.getLanguage(),
                        named(locale),
                        request.getRequestURI() + "?" + kept + PageLanguage.PARAMETER + "=" + locale.getLanguage(),
                        locale.getLanguage().equals(now.getLanguage()),
                        direction(locale)))
                .toList();
    }

    private static String kept(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty()
                                && !part.equals(PageLanguage.PARAMETER)
                                && !part.startsWith(PageLanguage.PARAMETER + "="))
                        .flatMap(part -> Stream.of(part, "&"))
                        .collect(Collectors.joining());
    }

    private static String named(Locale locale) {
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /// @return `rtl` for a language whose script runs from right to left, null for one that runs as English does
    static @Nullable String direction(Locale locale) {
        return switch (Character.getDirectionality(
                locale.getDisplayLanguage(locale).codePointAt(0))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> "rtl";
            default -> null;
        };
    }
}
