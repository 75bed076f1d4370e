package frontdoor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells the browser, on every response, to run and load nothing but our own files, to be framed by nobody, and
/// to keep no copy of a page that may be personal. A page that anybody may keep sets its own `Cache-Control`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    /// The hash is that of the one inline script, in `layout.jte`: it marks the page as able to run scripts before
    /// anything is drawn.
    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "frame-ancestors 'none'");

    /// A conversation, on whose page a voicemail is heard: no other page plays anything.
    private static final Pattern HEARD = Pattern.compile("/desk/inbox/CN-[^/]+(/[a-z_]+)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        boolean heard = HEARD.matcher(request.getRequestURI()).matches();
        response.setHeader(
                "Content-Security-Policy",
                heard ? CONTENT_SECURITY_POLICY + "; media-src 'self'" : CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!request.getRequestURI().startsWith("/assets/")) {
            if (!Readers.isFor(request.getRequestURI()) || request.getQueryString() != null) {
                response.setHeader("X-Robots-Tag", "noindex");
            }
            response.setHeader("Cache-Control", "no-store");
        }
        rest.doFilter(request, response);
    }
}
