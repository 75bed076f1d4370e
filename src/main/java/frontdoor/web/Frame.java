package frontdoor.web;

import frontdoor.council.Council;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What surrounds one page: the site, the address asked for, and who is signed in.
///
/// @param path the address asked for, without its query
/// @param csrf null where no form can be sent, as on an error page
/// @param signedIn the name to show; null if nobody is signed in
/// @param account whether the browser holds what residents get who sign in, whatever it still opens
/// @param roles tells whether the person who is signed in has a role
/// @param kiosk null for a browser that is somebody's own
/// @param languages those the page can be read in; empty where it can be shown once only, as an error page
public record Frame(
        Site site,
        String path,
        @Nullable CsrfToken csrf,
        @Nullable String signedIn,
        boolean account,
        Predicate<String> roles,
        @Nullable Kiosk kiosk,
        List<Language> languages) {

    static Frame of(Site site, HttpServletRequest request) {
        Principal user = request.getUserPrincipal();
        return new Frame(
                site,
                request.getRequestURI(),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                user == null ? null : user.getName(),
                Cookies.read(request, Cookies.ACCOUNT).isPresent(),
                request::isUserInRole,
                site.kiosk(request),
                Language.of(request, site.council().languages(), RequestContextUtils.getLocale(request)));
    }

    /// A form on such a page can be sent only if the request that failed had come far enough to have a token.
    static Frame alone(Site site, HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(site, "", csrf, null, false, role -> false, site.kiosk(request), List.of());
    }

    public Council council() {
        return site.council();
    }

    /// @param name a file in the assets folder: `frontdoor.css`
    public String asset(String name) {
        return site.assets() + "/" + name;
    }

    public boolean hasCrest() {
        return site.hasCrest();
    }

    /// The page's one address, for search engines: without a query, and on the host that residents know.
    public String canonical() {
        return site.address() + path;
    }

    /// Whether the page is one that everybody reads alike, and nothing of a person's own.
    public boolean isForReaders() {
        return Readers.isFor(path);
    }

    /// How many notices somebody who is signed in has not opened. Each call asks the database.
    public int notices() {
        return signedIn == null ? 0 : site.fresh(signedIn);
    }

    /// What rings for somebody who is signed in, or is offered to them. A page on which nothing can be sent shows none.
    public Rings rings() {
        return signedIn == null || csrf == null ? Rings.NOTHING : site.rings(signedIn);
    }

    public boolean has(String role) {
        return roles.test(role);
    }

    /// Whether this page is at the address or below it.
    public boolean under(String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
