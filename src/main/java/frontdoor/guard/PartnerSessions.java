package frontdoor.guard;

import frontdoor.audit.Audit;
import frontdoor.kernel.Secret;
import frontdoor.partners.PartnerPass;
import frontdoor.partners.PartnerPasses;
import frontdoor.web.Cookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Who of a partner is in, by a cookie that counts under `/partner` and nowhere else. What they may do is read anew on
/// each request.
@Component
public class PartnerSessions implements SecurityContextRepository {

    private static final String SIGN_IN = "/partner/sign-in";

    private final PartnerPasses passes;
    private final Audit audit;

    PartnerSessions(PartnerPasses passes, Audit audit) {
        this.passes = passes;
        this.audit = audit;
    }

    private SecurityContext load(HttpServletRequest request) {
        return pass(request)
                .<SecurityContext>map(pass -> new SecurityContextImpl(new PartnerAuthentication(pass)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<PartnerPass> pass(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, Cookies.PARTNER))
                .map(Cookie::getValue)
                .filter(Secret::isShaped)
                .flatMap(passes::of);
    }

    /// Gives somebody the cookie by which they are in, or half in, until the browser is closed. Whoever was in
    /// before in this browser is out. That somebody is in, not half in, is on the audit trail.
    ///
    /// @param secret of the session that was begun
    public void let(HttpServletRequest request, HttpServletResponse response, String secret) {
        var before = WebUtils.getCookie(request, Cookies.PARTNER);
        if (before != null && Secret.isShaped(before.getValue())) {
            passes.leave(before.getValue());
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Cookies.PARTNER, secret)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
        passes.of(secret).ifPresent(pass -> audit.changed(pass.actor(), "partner.entered", pass.recipient(), Map.of()));
    }

    /// Nobody is in.
    void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (!request.getMethod().equals("GET")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, SIGN_IN);
    }

    /// Somebody is in but may not have this, or sent a form that this site did not make.
    void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof PartnerPass pass) {
            audit.refused(pass.actor(), "address.refused", request.getRequestURI());
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /// Called when something first asks, once for each request.
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /// Nothing to do: whoever comes in is given their cookie as they do.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return pass(request).isPresent();
    }
}
