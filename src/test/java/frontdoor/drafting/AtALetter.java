package frontdoor.drafting;

import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.desk.AtTheDesk;
import frontdoor.guard.SignedInAs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Somebody at the desk who writes letters.
final class AtALetter {

    static final RequestPostProcessor BEA = SignedInAs.staff("bea", Set.of("blue_badge"), Set.of("blue_badge_officer"));

    final AtTheDesk desk;

    AtALetter(AtTheDesk desk) {
        this.desk = desk;
    }

    String begin(RequestPostProcessor who, String place, String template) {
        var begun = desk.post(who, place + "/letters", Map.of("command", id(), "template", template));
        assertThat(begun).hasStatus(303);
        return begun.getResponse().getRedirectedUrl();
    }

    static String place(Case kase) {
        return "/desk/cases/" + kase.reference();
    }

    static String revision(String page) {
        return page.replaceFirst("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1");
    }

    MvcTestResult keep(RequestPostProcessor who, String letter, int revision, Map<String, String> fields) {
        var all = new HashMap<>(Map.of("command", id(), "revision", String.valueOf(revision), "medium", "post"));
        all.putAll(fields);
        return desk.post(who, letter, all);
    }

    MvcTestResult send(RequestPostProcessor who, String letter, Map<String, String> fields) {
        var all = new HashMap<>(Map.of("command", id(), "revision", revision(desk.page(who, letter))));
        all.putAll(fields);
        return desk.post(who, letter + "/send", all);
    }

    static UUID uuid(String letter) {
        return UUID.fromString(letter.substring(letter.lastIndexOf('/') + 1));
    }
}
