package frontdoor.answering;

import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.command;
import static frontdoor.desk.AtTheDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import java.util.HashMap;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Sam promises that the waste office rings somebody back, and others make the call.
record PromisedCalls(AtTheDesk desk) {

    static final String PROMISE = "/desk/contact/call-back";

    /// @return its address
    String promise(String reason) {
        var promised = promised("10:00", "11:00", reason);
        assertThat(desk.post(SAM, PROMISE, promised)).hasRedirectedUrl("/desk/contact?promised&at=end");
        return "/desk/call-backs/" + promised.get("command");
    }

    /// What is typed, to be changed before it is sent.
    Map<String, String> promised(String from, String until, String reason) {
        return new HashMap<>(Map.of(
                "command",
                command(desk.page(SAM, PROMISE)),
                "number",
                "01632 960440",
                "day",
                "2026-11-23",
                "from",
                from,
                "until",
                until,
                "reason",
                reason,
                "team",
                "waste"));
    }

    MvcTestResult step(RequestPostProcessor who, String call, int revision, String step, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("command", id());
        fields.put("revision", "" + revision);
        return desk.post(who, call + "/" + step, fields);
    }
}
