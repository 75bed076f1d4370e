package frontdoor.admin;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import java.util.Map;
import java.util.Set;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Asks for pages and sends forms as one member of staff.
record Forms(MockMvcTester mvc, RequestPostProcessor who) {

    static Forms of(MockMvcTester mvc, String username, String... roles) {
        return new Forms(mvc, SignedInAs.staff(username, Set.of(), Set.of(roles)));
    }

    MvcTestResult get(String address) {
        return mvc.get().uri(address).with(who).exchange();
    }

    MvcTestResult send(String address, Map<String, String> fields) {
        var form = mvc.post().uri(address).with(who).with(OurForm.token());
        fields.forEach(form::param);
        return form.exchange();
    }

    /// The address that a form led to.
    String led(String address, Map<String, String> fields) {
        var to = send(address, fields).getResponse().getRedirectedUrl();
        if (to == null) {
            throw new AssertionError(address + " led nowhere");
        }
        return to;
    }
}
