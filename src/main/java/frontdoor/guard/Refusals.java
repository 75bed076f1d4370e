package frontdoor.guard;

import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What staff meet when they may not go on.
@Component
class Refusals {

    private final Audit audit;

    Refusals(Audit audit) {
        this.audit = audit;
    }

    /// Nobody is signed in: to the sign-in page, and from there to the page that was asked for. The query is left
    /// behind, because it may hold what somebody searched for.
    void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (!request.getMethod().equals("GET")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var to = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
        response.sendRedirect(request.getRequestURI().equals("/desk") ? "/signin" : "/signin?to=" + to);
    }

    /// Somebody is signed in but may not have this, or sent a form that this site did not make.
    void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            var action = why instanceof CsrfException ? "form.refused" : "address.refused";
            audit.refused(person.actor(), action, request.getRequestURI());
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
