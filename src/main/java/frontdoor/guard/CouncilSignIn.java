package frontdoor.guard;

import frontdoor.identity.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Signing in through the council's own OpenID Connect service. There only when one is configured, under
/// `spring.security.oauth2.client.registration`.
///
/// The service says who somebody is, and has asked for its own second factor. What they may do is in our staff list,
/// where they are found by their email address.
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
public class CouncilSignIn {

    private static final String START = "/signin/council";
    private static final String BACK = "/signin/council/done/*";

    private final List<ClientRegistration> services;
    private final AuthorizationRequests requests;
    private final SignIns signIns;
    private final StaffSessions sessions;

    CouncilSignIn(
            OAuth2ClientProperties settings, AuthorizationRequests requests, SignIns signIns, StaffSessions sessions) {
        this.services = List.copyOf(new OAuth2ClientPropertiesMapper(settings)
                .asClientRegistrations()
                .values());
        this.requests = requests;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    /// The services there are, usually one or none.
    public List<Choice> choices() {
        return services.stream()
                .map(service -> new Choice(service.getClientName(), START + "/" + service.getRegistrationId()))
                .toList();
    }

    /// @param name what to call it on the button
    /// @param address where the button leads
    public record Choice(String name, String address) {}

    void configure(HttpSecurity http) {
        if (services.isEmpty()) {
            return;
        }
        http.oauth2Login(login -> login.clientRegistrationRepository(new InMemoryClientRegistrationRepository(services))
                .loginPage("/signin")
                .authorizationEndpoint(start -> start.baseUri(START).authorizationRequestRepository(requests))
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .authorizedClientRepository(new ForgetfulClients())
                .successHandler(this::vouchedFor)
                .failureHandler((_, response, _) -> response.sendRedirect("/signin?refused")));
    }

    /// The page in between makes the browser ask for the desk itself: a cookie that is strict about other sites
    /// is not sent along when another site's redirect leads here.
    private void vouchedFor(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var username = authentication.getPrincipal() instanceof OidcUser user
                ? checkedEmail(user).flatMap(signIns::vouchedFor)
                : Optional.<String>empty();
        username.ifPresent(name -> sessions.begin(request, name));
        response.sendRedirect(username.isPresent() ? "/signin/done" : "/signin?refused");
    }

    /// A service that leaves out whether it checked the address is the council's own, and trusted.
    private static Optional<String> checkedEmail(OidcUser user) {
        return Boolean.FALSE.equals(user.getEmailVerified()) ? Optional.empty() : Optional.ofNullable(user.getEmail());
    }
}
