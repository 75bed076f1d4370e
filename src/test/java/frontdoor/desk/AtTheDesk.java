package frontdoor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Reference;
import frontdoor.testing.SettableClock;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The staff of the made-up council at the desk, each with a browser that sends forms as our pages do.
public final class AtTheDesk {

    public static final RequestPostProcessor SAM =
            SignedInAs.staff("sam", Set.of("contact_centre"), Set.of("contact_centre"));
    public static final RequestPostProcessor TAM =
            SignedInAs.staff("tam", Set.of("waste"), Set.of("waste_officer", "waste_supervisor"));
    public static final RequestPostProcessor CHRIS = SignedInAs.staff("chris", Set.of("waste_crews"), Set.of("crew"));
    public static final RequestPostProcessor REG = SignedInAs.staff("reg", Set.of("registration"), Set.of("registrar"));

    private final MockMvcTester mvc;

    private AtTheDesk(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /// Each test at the desk begins then.
    public static AtTheDesk onAMondayMorning(MockMvcTester mvc, SettableClock clock) {
        clock.set("2026-11-23T09:30");
        return new AtTheDesk(mvc);
    }

    public MvcTestResult act(
            RequestPostProcessor who, Case kase, String action, int revision, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("command", id());
        fields.put("revision", String.valueOf(revision));
        return post(who, "/desk/cases/" + kase.reference() + "/actions/" + action, fields);
    }

    public MvcTestResult post(RequestPostProcessor who, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(who).with(OurForm.token());
        fields.forEach(request::param);
        return request.exchange();
    }

    public MvcTestResult get(RequestPostProcessor who, String address) {
        return mvc.get().uri(address).with(who).exchange();
    }

    public String page(RequestPostProcessor who, String address) {
        var found = get(who, address);
        assertThat(found).as(address).hasStatusOk();
        return text(found);
    }

    public static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    public static String id() {
        return UUID.randomUUID().toString();
    }

    /// The hidden number of the form that a page shows.
    public static String command(String page) {
        var found = Pattern.compile("name=\"command\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// The first case that a page names.
    public static Reference reference(String page) {
        var found = Pattern.compile("FD-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(page);
        assertThat(found.find()).isTrue();
        return new Reference(found.group());
    }
}
