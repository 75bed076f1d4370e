package frontdoor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps a kiosk from showing, when somebody goes back, what another person typed into an address. Such an address
/// names the turn in which it was made; in another turn it is the page without the words.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class KioskFilter extends OncePerRequestFilter {

    static final String TURN = "turn";

    private static final List<String> TYPED = List.of("q", "near", "reference", "postcode");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getQueryString() == null || !request.getMethod().equals("GET") || !Kiosk.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var mark = Cookies.secret(request, Kiosk.COOKIE).map(Kiosk::mark).orElse("");
        boolean typed = TYPED.stream().anyMatch(name -> request.getParameter(name) != null);
        if (typed && !mark.equals(request.getParameter(TURN))) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", request.getRequestURI());
            return;
        }
        rest.doFilter(request, response);
    }
}
