package frontdoor.statements;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.cases.Requests.aMissedBin;

import frontdoor.conversations.InWriting;
import frontdoor.guard.OurForm;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every page holds at the desk too, where most is on a page.
class StatementsOfTheDeskTests extends CountedPages {

    /// The one screen with all that it can show: who it is, their cases and contacts, services and articles.
    private void aCall(int most) {
        get(SAM, "/desk/contact", most);
        long person = Busy.somebodyAtHome(people);
        var said = Map.of("channel", "face_to_face", "q", "pat@example.org", "words", "bin", "choose", "" + person);
        post(SAM, "/desk/contact", said, most);
        get(SAM, "/desk/contact?at=person", most);
    }

    @Test
    void ofTheDesk() {
        for (int number = 0; number < 60; number++) {
            aMissedBin().openedIn(cases);
        }
        get(SAM, "/desk", MOST - SESSION);
        Stream.of("/desk/queue/crews", "/desk/notices", "/desk/overview", "/desk/telephones", "/desk/post")
                .forEach(address -> get(ASH, address, MOST - SESSION));
        post(SAM, "/desk/find", Map.of("q", "pat@example.org"), MOST - SESSION);
        post(SAM, "/desk/find", Map.of("q", "01632 960001"), MOST - SESSION);
        var written = conversations
                .land(InWriting.email("pat@example.org", "Bins", "Text"))
                .conversation();
        get(SAM, "/desk/keys", MOST - SESSION);
        aCall(MOST - SESSION);
        get(SAM, "/desk/reception/town_hall", MOST - SESSION);
        get(SAM, "/desk/reception/town_hall/surgeries/advice", MOST - SESSION);
        get(SAM, "/desk/inbox/voicemails", MOST - SESSION);
        get(SAM, "/desk/inbox", MOST - SESSION);
        get(SAM, "/desk/inbox/" + written, MOST - SESSION);
        var item = conversations
                .items(conversations.find(written).orElseThrow())
                .getFirst()
                .id();
        var request = "/desk/inbox/" + written + "/items/" + item + "/request";
        get(SAM, request, MOST - SESSION);
        send(
                SAM,
                mvc.post()
                        .uri(request)
                        .with(OurForm.token())
                        .param("command", UUID.randomUUID().toString())
                        .param("start", "missed_bin"));
        get(SAM, "/desk/contact/services/missed_bin", MOST - SESSION);
        aBereavement().openedIn(cases);
        Stream.of("/desk/community", "/desk/maps", "/desk/maps/someone_has_died", "/desk/referrals")
                .forEach(address -> get(ASH, address, MOST - SESSION));
        get(REG, "/desk/referrals", MOST - SESSION);
        Stream.of("/desk/admin/partners", "/desk/admin/decisions", "/desk/admin/decisions/new?purpose=bereavement")
                .forEach(address -> get(ADDY, address, MOST - SESSION));
    }

    /// Each measure is a file with a query of its own, and they are asked one after another: that is what makes a
    /// measure one file. The page of one measure also splits it, by each dimension.
    @Test
    void ofTheFigures() {
        int measures = scorecard.measures().size();

        get(ASH, "/desk/scorecard", measures + 2);
        get(ASH, "/desk/scorecard/cases_opened?month=2026-11", MOST);
    }
}
