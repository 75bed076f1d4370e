package frontdoor.guard;

import frontdoor.web.Cookies;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How sessions of staff are kept: in the database, so that any node can answer, and ended after an idle hour.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionSettings {

    static final String COOKIE = Cookies.DESK;

    private static final Duration IDLE = Duration.ofMinutes(60);
    private static final int ID_BYTES = 27;

    /// Each statement is its own transaction: a session is one row that counts, and what hangs on it alone. Only where
    /// a page is still being read from the database while it is sent, the session needs one apart.
    @Bean
    JdbcIndexedSessionRepository keptSessions(
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            SessionIdGenerator ids,
            ConversionService springSessionConversionService) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var sessions = new JdbcIndexedSessionRepository(jdbc, new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                return TransactionSynchronizationManager.isActualTransactionActive()
                        ? apart.execute(action)
                        : TransactionOperations.withoutTransaction().execute(action);
            }
        });
        sessions.setDefaultMaxInactiveInterval(IDLE);
        sessions.setSessionIdGenerator(ids);
        sessions.setConversionService(springSessionConversionService);
        return sessions;
    }

    @Bean
    @Primary
    UnhurriedSessions<?> unhurriedSessions(JdbcIndexedSessionRepository keptSessions) {
        return new UnhurriedSessions<>(keptSessions);
    }

    /// A UUID, the usual id, has too few random bits. These have 216, in the 36 characters the table holds.
    @Bean
    SessionIdGenerator sessionIdGenerator() {
        var random = new SecureRandom();
        return () -> {
            var id = new byte[ID_BYTES];
            random.nextBytes(id);
            return Base64.getUrlEncoder().encodeToString(id);
        };
    }

    /// Only text goes into a session. Java serialisation, the usual way, would run what a tampered row says.
    @Bean
    ConversionService springSessionConversionService() {
        var text = new GenericConversionService();
        text.addConverter(Object.class, byte[].class, value -> ((String) value).getBytes(StandardCharsets.UTF_8));
        text.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return text;
    }

    @Bean
    CookieSerializer cookieSerializer() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        return cookie;
    }
}
