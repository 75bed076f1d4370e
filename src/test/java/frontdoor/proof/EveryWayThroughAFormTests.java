package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import frontdoor.cases.Requests;
import frontdoor.files.CraftedPhoto;
import frontdoor.testing.Inspection;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages around the questions: a form that is saved and come back to, what is known already, a photo and its
/// place, and what is read when all is sent.
class EveryWayThroughAFormTests extends MondayMorning {

    private static final Pattern LINK = Pattern.compile("/return/[A-Za-z0-9_-]{43}");

    private Resident pat;

    @BeforeEach
    void begin() {
        pat = Resident.at(port, Resident.Way.WITH_SCRIPTS);
    }

    @AfterEach
    void close() {
        pat.close();
    }

    @Test
    void aFormIsSavedAndGoneOnWith() {
        var inspection = new Inspection("saved");
        pat.opens("/services/missed_bin").presses("Start now").presses("Enter the address yourself");
        pat.writes("Address", "1 Saved Street").writes("Postcode", "ZZ99 9ZZ").continues();
        pat.chooses("Recycling").presses("Save and come back later").looks(inspection, "ask");
        pat.presses("Send me the link").looks(inspection, "ask-wrong");
        pat.writes("Email address", "saver@example.org").presses("Send me the link");
        pat.isOn("We have sent you a link").looks(inspection, "sent");
        var link = link("saver@example.org");
        pat.opens(link).looks(inspection, "return").presses("Go on");
        pat.answersWhatElseIsAskedUntil("Check your answers").looks(inspection, "check");
        pat.presses("Send").looks(inspection, "done");
        pat.opens(link).isOn("You have sent this").looks(inspection, "return-when-sent");
        pat.opens("/return/" + "x".repeat(43)).looks(inspection, "return-ended");
        inspection.assertNothingFound();
    }

    @Test
    void whatIsKnownAlreadyIsShownBeforeMoreIsAsked() {
        Requests.aPothole("53.4011", "0.5011").openedIn(cases);
        var inspection = new Inspection("already");
        pat.opens("/services/pothole").presses("Start now");
        pat.writes("Describe the place", "By the gate").puts("location", "53.4012", "0.5011");
        pat.continues().continues();
        assertThat(pat.address()).endsWith("/already");
        pat.looks(inspection, "wrong").opens("/report/pothole/already").looks(inspection, "ask");
        pat.choosesTheFirst().continues();
        pat.answersWhatElseIsAskedUntil("Check your answers").looks(inspection, "check");
        pat.presses("Send").looks(inspection, "done");
        pat.opens("/services/pothole").presses("Start now");
        assertThat(pat.address()).endsWith("/open");
        pat.looks(inspection, "own-open");
        inspection.assertNothingFound();
    }

    @Test
    void aPhotoIsPlacedCheckedAndRefused() {
        var inspection = new Inspection("photo");
        pat.opens("/services/graffiti").presses("Start now");
        pat.writes("Describe the place", "The bench by the pond").continues();
        pat.chooses("No").continues();
        pat.chooses("Something public, such as a bridge, a bench or a sign").continues();
        pat.attaches(new FilePayload("IMG_0001.HEIC", "image/heic", new byte[] {1, 2, 3, 4, 5}));
        pat.continues().looks(inspection, "of-a-kind-we-cannot-read");
        pat.attaches(new FilePayload("IMG_0002.JPG", "image/jpeg", CraftedPhoto.takenAt(53.40044, 0.50062)));
        pat.continues().looks(inspection, "place").continues().looks(inspection, "place-wrong");
        pat.chooses("Yes, use this place").continues();
        for (var state : new String[] {"held", "rejected", "clean"}) {
            is(state);
            pat.opens("/report/graffiti/photo").looks(inspection, state);
        }
        pat.continues();
        pat.answersWhatElseIsAskedUntil("Check your answers");
        is("held");
        pat.opens("/report/graffiti/check").looks(inspection, "check");
        pat.presses("Send");
        var reference = pat.reference();
        pat.follows(reference, messages).looks(inspection, "case-held");
        is("rejected");
        pat.opens("/track/" + reference).looks(inspection, "case-refused");
        inspection.assertNothingFound();
    }

    /// What the scanner has said of it, or has not yet.
    private void is(String state) {
        jdbc.sql("""
                update files.file set state = :state, content = case when :state = 'rejected' then null else :photo end
                 where name = 'IMG_0002.jpg'
                """)
                .param("state", state)
                .param("photo", CraftedPhoto.takenAt(53.40044, 0.50062))
                .update();
    }

    private String link(String email) {
        var letter = jdbc.sql("select body from notify.message where recipient = :email")
                .param("email", email)
                .query(String.class)
                .single();
        var found = LINK.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group();
    }
}
