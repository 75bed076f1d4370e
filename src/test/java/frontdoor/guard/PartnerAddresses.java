package frontdoor.guard;

import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The addresses of the portal, as the controllers name them: `/partner/referrals/{id}`.
public final class PartnerAddresses {

    private PartnerAddresses() {}

    public static TreeSet<String> of(RequestMappingHandlerMapping controllers, RequestMethod method) {
        var found = new TreeSet<String>();
        controllers.getHandlerMethods().keySet().stream()
                .filter(page -> page.getMethodsCondition().getMethods().contains(method))
                .flatMap(page -> page.getPatternValues().stream())
                .filter(address -> address.equals("/partner") || address.startsWith("/partner/"))
                .forEach(found::add);
        return found;
    }
}
