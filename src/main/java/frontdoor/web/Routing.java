package frontdoor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the method of an address by its first part, `/report`, before anything else is compared. There are some two
/// hundred addresses, and to try each took a seventh of what a page costs.
@Configuration(proxyBeanMethods = false)
class Routing implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByFirstPart();
    }

    private static final class ByFirstPart extends RequestMappingHandlerMapping {

        private final Map<RequestMappingInfo, Set<String>> parts = new ConcurrentHashMap<>();
        private final ThreadLocal<String> asked = new ThreadLocal<>();

        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
            var firsts =
                    mapping.getPatternValues().stream().map(ByFirstPart::first).collect(Collectors.toSet());
            if (firsts.stream().noneMatch(part -> part.contains("{") || part.contains("*"))) {
                parts.put(mapping, firsts);
            }
            super.registerHandlerMethod(handler, method, mapping);
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            asked.set(first(path));
            try {
                return super.lookupHandlerMethod(path, request);
            } finally {
                asked.remove();
            }
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            var firsts = parts.get(info);
            var part = asked.get();
            return firsts == null || part == null || firsts.contains(part)
                    ? super.getMatchingMapping(info, request)
                    : null;
        }

        /// `report` of `/report/{service}`
        private static String first(String path) {
            int end = path.indexOf('/', 1);
            return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        }
    }
}
