package frontdoor.guard;

import frontdoor.identity.Sealed;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/// Remembers what we asked the council's sign-in service while somebody is away there, in a sealed cookie of its own.
/// The desk's cookie would not do: it is not sent when another site leads back here.
@Component
class AuthorizationRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "__Host-council";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Sealed sealed;
    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(AuthorizationRequests.class.getClassLoader()))
            .build();

    AuthorizationRequests(Sealed sealed) {
        this.sealed = sealed;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null
                ? null
                : sealed.open(cookie.getValue(), COOKIE)
                        .map(text -> json.readValue(text, OAuth2AuthorizationRequest.class))
                        .filter(asked -> Objects.equals(asked.getState(), request.getParameter("state")))
                        .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            set(response, "", Duration.ZERO);
        } else {
            set(response, sealed.seal(json.writeValueAsString(asked), COOKIE), LONGEST);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = loadAuthorizationRequest(request);
        set(response, "", Duration.ZERO);
        return asked;
    }

    private static void set(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
