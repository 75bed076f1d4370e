package frontdoor.guard;

import frontdoor.partners.PartnerPasses;
import frontdoor.partners.PartnerSignIn;
import frontdoor.partners.PartnerSignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Signing in to the portal through a partner's own OpenID Connect service, where `partners.yaml` names one.
///
/// The service says who somebody is and has asked for its own second factor. They must be on that partner's
/// list, by an address that the service says it has checked.
@Component
class PartnerVouching {

    private static final String START = "/partner/oidc";
    private static final String BACK = "/partner/oidc/done/*";
    private static final String REFUSED = "/partner/sign-in?refused";

    private final List<PartnerSignIn> services;
    private final AuthorizationRequests requests;
    private final PartnerPasses passes;
    private final PartnerSessions sessions;
    private final Environment settings;

    PartnerVouching(
            PartnerSignIns services,
            AuthorizationRequests requests,
            PartnerPasses passes,
            PartnerSessions sessions,
            Environment settings) {
        this.services = services.all();
        this.requests = requests;
        this.passes = passes;
        this.sessions = sessions;
        this.settings = settings;
        this.services.forEach(service -> settings.getRequiredProperty(service.secret()));
    }

    void configure(HttpSecurity http) {
        if (services.isEmpty()) {
            return;
        }
        http.oauth2Login(login -> login.clientRegistrationRepository(new WhenAsked())
                .loginPage("/partner/sign-in")
                .authorizationEndpoint(start -> start.baseUri(START).authorizationRequestRepository(requests))
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .authorizedClientRepository(new ForgetfulClients())
                .successHandler(this::vouchedFor)
                .failureHandler((_, response, _) -> response.sendRedirect(REFUSED)));
    }

    private void vouchedFor(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var secret = authentication instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof OidcUser user
                ? checkedEmail(user)
                        .flatMap(email -> passes.vouchedFor(token.getAuthorizedClientRegistrationId(), email))
                : Optional.<String>empty();
        secret.ifPresent(fresh -> sessions.let(request, response, fresh));
        response.sendRedirect(secret.isPresent() ? "/partner" : REFUSED);
    }

    /// The service is another organisation's: it has to say that it checked the address.
    private static Optional<String> checkedEmail(OidcUser user) {
        return Boolean.TRUE.equals(user.getEmailVerified()) ? Optional.ofNullable(user.getEmail()) : Optional.empty();
    }

    /// Asks a service about itself when somebody first signs in by it: one that is away keeps nobody else out, and does
    /// not keep us from starting.
    private final class WhenAsked implements ClientRegistrationRepository {

        private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String partner) {
            return services.stream()
                    .filter(service -> service.partner().equals(partner))
                    .findFirst()
                    .map(service -> known.computeIfAbsent(partner, _ -> registration(service)))
                    .orElse(null);
        }

        private ClientRegistration registration(PartnerSignIn service) {
            return ClientRegistrations.fromIssuerLocation(service.issuer().toString())
                    .registrationId(service.partner())
                    .clientName(service.title())
                    .clientId(service.client())
                    .clientSecret(settings.getRequiredProperty(service.secret()))
                    .scope("openid", "email")
                    .redirectUri("{baseUrl}/partner/oidc/done/{registrationId}")
                    .build();
        }
    }
}
