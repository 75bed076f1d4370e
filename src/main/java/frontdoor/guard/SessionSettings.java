package frontdoor.guard;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// How sessions of staff are kept: in the database, so that any node can answer, and ended after an idle hour.
@Configuration(proxyBeanMethods = false)
class SessionSettings {

    static final String COOKIE = "__Host-desk";

    private static final Duration IDLE = Duration.ofMinutes(60);
    private static final int ID_BYTES = 27;

    /// Writes down that a session was used at most once a minute, so that reading a page writes nothing: the moment of
    /// its last use is known to the minute.
    private static final String UPDATE = """
            with used (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name) as (
                values (?, ?::bigint, ?::int, ?::bigint, ?)
            )
            update %TABLE_NAME% as session
               set session_id = used.session_id, last_access_time = used.last_access_time,
                   max_inactive_interval = used.max_inactive_interval, expiry_time = used.expiry_time,
                   principal_name = used.principal_name
              from used
             where session.primary_id = ?
               and (used.last_access_time > session.last_access_time + 60000
                    or (used.session_id, used.max_inactive_interval, used.principal_name) is distinct from
                       (session.session_id, session.max_inactive_interval, session.principal_name))
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> endAfterAnIdleHour() {
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(IDLE);
            sessions.setUpdateSessionQuery(UPDATE);
        };
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
