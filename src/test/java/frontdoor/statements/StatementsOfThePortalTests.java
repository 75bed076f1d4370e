package frontdoor.statements;

import frontdoor.partnering.AtPartner;
import frontdoor.referrals.Brought;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What holds for every page holds for those of partners, the session among it.
class StatementsOfThePortalTests extends CountedPages {

    @Autowired
    ApplicationContext context;

    @Test
    void ofThePortal() {
        var here = "";
        for (int number = 0; number < 30; number++) {
            here = "/partner/referrals/"
                    + Brought.by(context).to("district_nurses").id();
        }
        var nurse = new AtPartner(mvc, context).admin("district_nurses", "nurse@anytown-nurses.example.org");
        nurse.send(here + "/ask", Map.of("command", UUID.randomUUID().toString(), "question", "Who?"));
        RequestPostProcessor nell = request -> {
            request.setCookies(nurse.held());
            return request;
        };
        Stream.of("/partner", "/partner?shown=doing", "/partner?shown=closed", here, here + "/print", "/partner/staff")
                .forEach(address -> get(nell, address, MOST));
        get(nell, "/partner/export.csv", MOST);
        Stream.of(
                        "/partner/report/bereavement",
                        "/partner/report/bereavement/form",
                        "/partner/reports",
                        "/partner/packs")
                .forEach(address -> get(nell, address, MOST));
    }

    @Test
    void ofALinkToOneReferral() {
        var referral = Brought.by(context).to("counselling");
        var friend = new AtPartner(mvc, context).inBy(referral);
        RequestPostProcessor fay = request -> {
            request.setCookies(friend.held());
            return request;
        };
        get(fay, "/partner/referrals/" + referral.id(), MOST);
        get(fay, "/partner/referrals/" + referral.id() + "/print", MOST);
    }
}
