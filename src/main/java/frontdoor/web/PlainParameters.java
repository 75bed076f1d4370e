package frontdoor.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;

/// Takes out of a request what no form of ours sends and no database takes: the character 0, and fields with names
/// longer than any of ours.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PlainParameters extends OncePerRequestFilter {

    private static final int LONGEST = 200; // characters of a name

    private static final String UNREADABLE = PlainParameters.class.getName();

    /// The page that says so must not try to read it again.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /// What cannot be read, because half a character or half a part is missing, is refused here: the server's own
    /// report of it would put what somebody typed into the log.
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(isKnownUnreadable(request) ? new None(request) : new Plain(request), response);
        } catch (ServletException | RuntimeException thrown) {
            int refusal = refusal(thrown);
            if (refusal == 0 || response.isCommitted()) {
                throw thrown;
            }
            request.setAttribute(UNREADABLE, true);
            response.sendError(refusal);
        }
    }

    /// Whoever was turned away for another reason, such as sending too often, may have sent what cannot be read.
    private static boolean isKnownUnreadable(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR || request.getAttribute(UNREADABLE) != null) {
            return request.getAttribute(UNREADABLE) != null;
        }
        try {
            request.getParameterMap();
            return false;
        } catch (InvalidParameterException unreadable) {
            return true;
        }
    }

    /// @return the status that says what is wrong with the request, or 0 if it failed for a reason of our own
    private static int refusal(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> 0;
            case InvalidParameterException unreadable -> unreadable.getErrorCode();
            case MultipartException part
            when part.getCause() instanceof RuntimeException -> HttpServletResponse.SC_BAD_REQUEST;
            default -> refusal(thrown.getCause());
        };
    }

    private static final class None extends HttpServletRequestWrapper {

        None(HttpServletRequest request) {
            super(request);
        }

        /// Of parts, or it would be taken apart again.
        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }

    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return plain(super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : plain(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var plain = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> {
                if (name.length() <= LONGEST) {
                    plain.put(name, plain(values));
                }
            });
            return Collections.unmodifiableMap(plain);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        private static String[] plain(String[] values) {
            return Stream.of(values).map(Plain::plain).toArray(String[]::new);
        }

        private static @Nullable String plain(@Nullable String value) {
            return value == null || value.indexOf('\0') < 0 ? value : value.replace("\0", "");
        }
    }
}
