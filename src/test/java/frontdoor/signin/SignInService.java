package frontdoor.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// An OpenID Connect service of a council or a partner: a real one, at another address than ours, with its own
/// sign-in page.
///
/// Each person's username there is their email address, and their password is `teapot lantern`. It has checked all
/// addresses but those that begin with `unchecked`.
public final class SignInService implements AutoCloseable {

    public static final String PASSWORD = "teapot lantern";

    private final ConfigurableApplicationContext running;

    private SignInService(ConfigurableApplicationContext running) {
        this.running = running;
    }

    /// @param back where a browser may be sent once somebody is known
    /// @param people email addresses of those it knows
    public static SignInService start(String back, String... people) {
        var service = new SpringApplicationBuilder(Provider.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .properties(Map.of("server.port", "0", "server.address", "127.0.0.1", "spring.config.name", "none"))
                .initializers(starting -> {
                    var beans = starting.getBeanFactory();
                    beans.registerSingleton("people", new People(people));
                    beans.registerSingleton("back", new Back(back));
                })
                .run();
        return new SignInService(service);
    }

    /// Another site than the desk's 127.0.0.1, as a browser sees it.
    public String issuer() {
        return "http://localhost:" + running.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        running.close();
    }

    record People(String... emails) {}

    record Back(String address) {}

    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Provider {

        @Bean
        SecurityFilterChain everything(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(addresses -> addresses.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        UserDetailsService users(People people) {
            var users = new InMemoryUserDetailsManager();
            for (var email : people.emails()) {
                users.createUser(User.withUsername(email)
                        .password("{noop}" + PASSWORD)
                        .authorities("staff")
                        .build());
            }
            return users;
        }

        @Bean
        RegisteredClientRepository clients(Back back) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("desk")
                    .clientId("frontdoor")
                    .clientSecret("{noop}a secret of the test")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(back.address())
                    .scope("openid")
                    .scope("email")
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> withTheirEmail() {
            return token -> {
                Authentication person = token.getPrincipal();
                token.getClaims().claim("email", person.getName());
                token.getClaims().claim("email_verified", !person.getName().startsWith("unchecked"));
            };
        }

        @Bean
        JWKSource<SecurityContext> key() throws NoSuchAlgorithmException {
            var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("test")
                    .build()));
        }

        @Bean
        JwtDecoder tokens(JWKSource<SecurityContext> key) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(key);
        }
    }
}
