package frontdoor.resident;

import frontdoor.drafts.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Answers are kept from when they were last changed, and so must the cookie be by which they are found again. To start
/// a report sets it anyway; every step that is sent passes here.
@Configuration(proxyBeanMethods = false)
class VisitGoesOn implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/report/*/*", "/report/*/*/*", "/events/*/*", "/events/*/*/*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
        if (request.getMethod().equals("POST")) {
            Visit.goOn(request, response);
        }
        return true;
    }
}
