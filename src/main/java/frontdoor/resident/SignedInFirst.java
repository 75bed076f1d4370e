package frontdoor.resident;

import frontdoor.accounts.Accounts;
import frontdoor.directory.Services;
import frontdoor.services.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads whoever asks for a service that is for people who have signed in to do so, and then back to where they were.
/// What they sent to a question after their session had ended is there again; whoever looked at a page, or sent
/// something that cannot be kept, goes on with what they have not sent. Without that they begin at the service.
/// Every step of a report passes here.
@Configuration(proxyBeanMethods = false)
class SignedInFirst implements WebMvcConfigurer, HandlerInterceptor {

    private final Services services;
    private final Accounts accounts;
    private final HalfTyped halfTyped;
    private final Reports reports;

    SignedInFirst(Services services, Accounts accounts, HalfTyped halfTyped, Reports reports) {
        this.services = services;
        this.accounts = accounts;
        this.halfTyped = halfTyped;
        this.reports = reports;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/report/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts)
                || !(parts.get("service") instanceof String key)) {
            return true;
        }
        var isForAnybody = services.current(key)
                .filter(service -> service.finding().who() == Who.SIGNED_IN)
                .isEmpty();
        if (isForAnybody || accounts.of(request).isPresent()) {
            return true;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        var step = parts.get("step") instanceof String named ? named : "";
        response.setHeader(HttpHeaders.LOCATION, "/account/sign-in?to=" + back(key, step, request));
        return false;
    }

    /// To check the answers leads on to the first question that is open. Whoever starts anew goes on with nothing.
    private String back(String service, String step, HttpServletRequest request) {
        var report = "/report/" + service;
        if (!step.isEmpty() && isKept(service, step, request)) {
            return report + "/" + step;
        }
        boolean goesOn = !request.getRequestURI().equals(report) && reports.isUnsent(request, service);
        return goesOn ? report + "/" + Journey.CHECK : "/services/" + service;
    }

    private boolean isKept(String service, String step, HttpServletRequest request) {
        return request.getMethod().equals("POST") && halfTyped.keep(service, step, request);
    }
}
