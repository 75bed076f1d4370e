package frontdoor.guard;

import java.util.List;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// The addresses that anybody may ask a page of, as the controllers name them: `/services/{service}`.
public final class PublicAddresses {

    private PublicAddresses() {}

    public static TreeSet<String> of(RequestMappingHandlerMapping controllers) {
        return of(controllers, RequestMethod.GET);
    }

    /// The addresses to which anybody may send something.
    public static TreeSet<String> taking(RequestMappingHandlerMapping controllers) {
        return of(controllers, RequestMethod.POST);
    }

    private static TreeSet<String> of(RequestMappingHandlerMapping controllers, RequestMethod method) {
        var found = new TreeSet<String>();
        controllers.getHandlerMethods().keySet().stream()
                .filter(page -> page.getMethodsCondition().getMethods().contains(method))
                .flatMap(page -> page.getPatternValues().stream())
                .filter(address -> isIn(Addresses.PUBLIC, address) && !isIn(Addresses.STAFF, address))
                .forEach(found::add);
        return found;
    }

    private static boolean isIn(List<Addresses.Line> lines, String address) {
        var path = PathContainer.parsePath(address.replaceAll("\\{[^/]+}", "x"));
        return lines.stream()
                .anyMatch(line ->
                        PathPatternParser.defaultInstance.parse(line.pattern()).matches(path));
    }
}
