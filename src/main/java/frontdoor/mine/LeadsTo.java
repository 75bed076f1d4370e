package frontdoor.mine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// The page that somebody wanted when they were asked to sign in. It is one of ours and nothing else, so that a link
/// cannot use our sign-in to lead people to another site.
final class LeadsTo {

    static final String HOME = "/account";

    private static final Pattern OURS = Pattern.compile("/(account|services|report|track)(/[A-Za-z0-9_-]+)*");
    private static final int LONGEST = 200; // characters

    private LeadsTo() {}

    static String safe(String to) {
        return OURS.matcher(to).matches() && to.length() <= LONGEST ? to : HOME;
    }

    /// Where to lead whoever asked for this. What was sent in a form has no page of its own, unless [KeptForms] kept
    /// it: they start at home.
    static String page(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? safe(request.getRequestURI()) : HOME;
    }
}
