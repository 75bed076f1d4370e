package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The one place that asks who is signed in. Every address under `/account` is closed unless it is named here, and
/// a page that is closed gets the [Account] of whoever is signed in.
@Configuration(proxyBeanMethods = false)
class Doorkeeper implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    /// The pages by which people sign in, and those that say that they are out.
    static final Set<String> OPEN = Set.of(
            "/account/sign-in",
            "/account/sent",
            "/account/code",
            "/account/enter",
            "/account/passkey",
            "/account/passkey/options",
            "/account/signed-out",
            "/account/deleted");

    private static final String SIGNED_IN = Doorkeeper.class.getName();

    private final Accounts accounts;
    private final KeptForms kept;

    Doorkeeper(Accounts accounts, KeptForms kept) {
        this.accounts = accounts;
        this.kept = kept;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/account", "/account/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
        if (OPEN.contains(request.getRequestURI())) {
            return true;
        }
        var account = accounts.of(request);
        account.ifPresent(found -> {
            request.setAttribute(SIGNED_IN, found);
            kept.drop(request, found);
        });
        if (account.isEmpty()) {
            var to = kept.keep(request, response) ? request.getRequestURI() : LeadsTo.page(request);
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/account/sign-in?to=" + to);
        }
        return account.isPresent();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Account.class);
    }

    /// @throws IllegalStateException on a page that is open to people who have not signed in
    @Override
    public Account resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (request.getAttribute(SIGNED_IN, NativeWebRequest.SCOPE_REQUEST) instanceof Account account) {
            return account;
        }
        throw new IllegalStateException("Nobody is signed in on this page");
    }
}
