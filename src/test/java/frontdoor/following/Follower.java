package frontdoor.following;

import frontdoor.cases.Tracking;
import frontdoor.guard.OurForm;
import frontdoor.kernel.Reference;
import frontdoor.kernel.Secret;
import frontdoor.resident.Visitor;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody who has shown their code, and follows one case.
final class Follower {

    private final MockMvcTester mvc;
    private final Cookie pass;
    private final Cookie visit = new Cookie(frontdoor.drafts.Drafts.COOKIE, Secret.fresh());
    private final String address;

    private Follower(MockMvcTester mvc, String secret, String address) {
        this.mvc = mvc;
        this.pass = new Cookie("__Host-track", secret);
        this.address = address;
    }

    /// @param reporter which of the case's reporters
    static Follower of(Reference reference, int reporter, Tracking tracking, MockMvcTester mvc) {
        var secret = Secret.fresh();
        tracking.admit(reference, reporter, secret);
        return new Follower(mvc, secret, "/track/" + reference);
    }

    String page() {
        return text(get(""));
    }

    MvcTestResult get(String below) {
        return at(address + below);
    }

    MvcTestResult at(String path) {
        return mvc.get().uri(path).cookie(pass, visit).exchange();
    }

    /// Sends a form of the case, as its page makes it.
    MvcTestResult post(String below, Map<String, String> fields) {
        var all = new HashMap<>(Map.of("command", UUID.randomUUID().toString(), "revision", "1"));
        all.putAll(fields);
        var request = mvc.post()
                .uri(address + below)
                .with(OurForm.token())
                .with(Visitor::fromElsewhere)
                .cookie(pass, visit);
        all.forEach(request::param);
        return request.exchange();
    }

    void leaves() {
        mvc.post()
                .uri("/track/leave")
                .with(OurForm.token())
                .with(Visitor::fromElsewhere)
                .cookie(pass, visit)
                .exchange();
    }

    /// The same browser, with a pass of its own for the same case.
    Follower again(Reference reference, Tracking tracking) {
        var secret = Secret.fresh();
        tracking.admit(reference, 0, secret);
        var again = new Follower(mvc, secret, address);
        again.visit.setValue(visit.getValue());
        return again;
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
