package frontdoor.web;

import frontdoor.council.Council;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/// In which of the council's languages a page is written: the one just chosen, the one chosen before, the first of the
/// browser's that the council speaks, or the council's first. The desk is English only, whatever a resident who shares
/// the browser chose.
final class PageLanguage implements LocaleResolver, HandlerInterceptor {

    static final String PARAMETER = "lang";
    static final String COOKIE = "__Host-lang";

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final List<Locale> spoken;

    PageLanguage(Council council) {
        this.spoken = council.languages().stream().map(PageLanguage::british).toList();
    }

    /// English is written as it is in Britain.
    private static Locale british(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (isForStaff(request)) {
            return Locale.UK;
        }
        return spoken(request.getParameter(PARAMETER))
                .or(() -> Cookies.read(request, COOKIE).flatMap(this::spoken))
                .or(() -> wished(request))
                .orElse(spoken.getFirst());
    }

    /// A choice is kept for a year: it says nothing of the person but the language they read.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isForStaff(request)) {
            spoken(request.getParameter(PARAMETER))
                    .ifPresent(chosen -> Cookies.set(response, COOKIE, chosen.getLanguage(), A_YEAR));
        }
        return true;
    }

    private Optional<Locale> spoken(@Nullable String language) {
        return spoken.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    private Optional<Locale> wished(HttpServletRequest request) {
        // Without the header, a request says what the server's own machine speaks.
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(wish -> spoken(wish.getLanguage()).stream())
                        .findFirst();
    }

    private static boolean isForStaff(HttpServletRequest request) {
        @Nullable Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed instanceof String asked ? asked : request.getRequestURI();
        return path.startsWith("/desk") || path.startsWith("/signin");
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by the address");
    }
}
