package frontdoor.guard;

import frontdoor.guard.Addresses.Line;
import frontdoor.guard.Addresses.Who;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/// Turns the table of [Addresses] into filters. Response headers are the business of `web`.
@Configuration(proxyBeanMethods = false)
class Chains {

    /// The port for the machine room, which the network keeps for those who run it. It has health and figures only.
    @Bean
    @Order(0)
    SecurityFilterChain machineRoom(HttpSecurity http, Environment environment) {
        return plain(http)
                .securityMatcher(request -> request.getLocalPort() == managementPort(environment))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(addresses -> addresses.anyRequest().permitAll())
                .build();
    }

    /// Requests are measured as a whole; each filter on its own costs more than it tells.
    @Bean
    SecurityObservationSettings requestsAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    private static int managementPort(Environment environment) {
        return environment.getProperty("local.management.port", Integer.class, -1);
    }

    @Bean
    @Order(1)
    SecurityFilterChain staffAddresses(
            HttpSecurity http, StaffSessions sessions, Refusals refusals, CouncilSignIn council) {
        plain(http)
                .securityMatcher("/desk", "/desk/**", "/signin", "/signin/**")
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(Csrf.tokens()).csrfTokenRequestHandler(Csrf.masked()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals::toSignIn).accessDeniedHandler(refusals::refused));
        council.configure(http);
        return only(http, Addresses.STAFF);
    }

    @Bean
    @Order(2)
    SecurityFilterChain programAddresses(HttpSecurity http) {
        plain(http)
                .securityMatcher("/api/**", "/open311/**", "/openreferral/**", "/actuator/**")
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(notFound()));
        return only(http, Addresses.PROGRAMS);
    }

    @Bean
    @Order(3)
    SecurityFilterChain partnerAddresses(HttpSecurity http, PartnerSessions sessions, PartnerVouching partners) {
        plain(http)
                .securityMatcher("/partner", "/partner/**")
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(Csrf.tokens()).csrfTokenRequestHandler(Csrf.masked()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(sessions::toSignIn).accessDeniedHandler(sessions::refused));
        partners.configure(http);
        return only(http, Addresses.PARTNERS);
    }

    @Bean
    @Order(4)
    SecurityFilterChain publicAddresses(HttpSecurity http) {
        plain(http)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(csrf -> csrf.csrfTokenRepository(Csrf.tokens()).csrfTokenRequestHandler(Csrf.masked()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(notFound()));
        return only(http, Addresses.PUBLIC);
    }

    private static HttpSecurity plain(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable);
    }

    private static SecurityFilterChain only(HttpSecurity http, List<Line> lines) {
        http.authorizeHttpRequests(addresses -> {
            addresses
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll();
            for (var line : lines) {
                var address = addresses.requestMatchers(line.pattern());
                switch (line.who()) {
                    case Who.Everybody _ -> address.permitAll();
                    case Who.Staff _ -> address.authenticated();
                    case Who.Holders holders ->
                        address.hasAnyRole(holders.roles().toArray(String[]::new));
                }
            }
            addresses.anyRequest().denyAll();
        });
        return http.build();
    }

    /// What is not for everybody is not admitted to be there.
    private static AuthenticationEntryPoint notFound() {
        return (request, response, why) -> response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /// No accounts of Spring's own: without this it would make one and print its password.
    @Bean
    UserDetailsService noAccounts() {
        return new InMemoryUserDetailsManager();
    }
}
