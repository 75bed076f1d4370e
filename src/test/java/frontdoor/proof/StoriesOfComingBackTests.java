package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// People who come back: to a form, to a case, to their account, and in their own language. Each story is walked with
/// scripts, without them, and by the keyboard alone.
class StoriesOfComingBackTests extends MondayMorning {

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void iSaveMyAnswersAndGoOnAtTheLibrary(Resident.Way way) {
        String link;
        try (var pat = Resident.at(port, way)) {
            MissedBin.isBegunBy(pat, "1 Home Street " + way);
            pat.chooses("Recycling").presses("Save and come back later");
            pat.writes("Email address", "pat." + way + "@example.org").presses("Send me the link");
            pat.reads("We have sent you a link", "21 December 2026");
            link = mailOf("pat." + way + "@example.org").linkToComeBack();
        }
        try (var pat = Resident.at(port, way)) {
            pat.opens(link).isOn("Go on with your answers").presses("Go on");
            pat.isOn("Which bin was missed?").continues();
            pat.answersWhatElseIsAskedUntil("Check your answers");
            pat.reads("1 Home Street", "Recycling").presses("Send");
            pat.reads("Your reference number");
            pat.opens(link).isOn("You have sent this");
        }
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void itIsNotFixedSoIOpenItAgainAndComplainWithNothingRetyped(Resident.Way way) {
        try (var kim = Resident.at(port, way)) {
            var reference = reports(
                    kim, "2 Broken Promise Street " + way, "kim." + way.name().toLowerCase() + "@example.org");
            act(reference, 1, "collected", "crew");
            kim.follows(reference, messages).reads("Bin emptied", "Did this solve it?");
            kim.presses("No, it did not").reads("You told us this did not solve it");
            kim.follows("Tell us it is not fixed");
            kim.writes("What is still wrong?", "It is still full").presses("Send");
            kim.reads("Your case is open again", "It is still full");
            assertThat(cases.find(reference).orElseThrow().isOpen()).isTrue();

            kim.presses("Complain about how we dealt with it");
            kim.isOn("What happened?")
                    .writes("What happened?", "You came twice and left it")
                    .continues();
            kim.answersWhatElseIsAskedUntil("Check your answers");
            kim.reads(reference.value(), "kim." + way.name().toLowerCase() + "@example.org", "You came twice")
                    .presses("Send");
            assertThat(kim.reference()).isNotEqualTo(reference);
        }
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void yrHollDaithYnGymraeg(Resident.Way way) {
        try (var sian = Resident.at(port, way)) {
            sian.opens("/?lang=cy").follows("Ni chafodd fy min ei wagio").follows("Rhoi gwybod am fin heb ei gasglu");
            sian.presses("Dechrau nawr").presses("Rhowch y cyfeiriad eich hun");
            sian.writes("Cyfeiriad", "3 Stryd Gymraeg " + way)
                    .writes("Cod post", "ZZ99 9ZZ")
                    .presses("Parhau");
            sian.chooses("Gwastraff bwyd").presses("Parhau");
            sian.answersWhatElseIsAskedUntil("Sut gallwn ni roi gwybod i chi beth sy’n digwydd?");
            sian.writes("Enw llawn", "Siân Example")
                    .writes("Cyfeiriad e-bost", "sian." + way + "@example.org")
                    .presses("Parhau");
            sian.isOn("Gwirio eich atebion");
            sian.reads("3 Stryd Gymraeg", "Gwastraff bwyd").doesNotRead("Food", "Continue");
            sian.presses("Anfon").reads("Eich cyfeirnod", "Tachwedd 2026");
            assertThat(mailOf("sian." + way + "@example.org").newest()).contains("Bydd y criw yn dod yn ôl erbyn");
        }
    }

    @ParameterizedTest
    @EnumSource(Resident.Way.class)
    void iSignInByEmailAndMyDetailsAreFilledInForMe(Resident.Way way) {
        var email = "alex." + way.name().toLowerCase() + "@example.org";
        try (var alex = Resident.at(port, way)) {
            var reference = reports(alex, "4 Account Street " + way, email);
            alex.signsIn(email, mailOf(email));
            alex.isOn("My account").reads("Report a missed bin collection", reference.value());
            alex.follows("Report a missed bin collection").reads("Sent to the crew");

            alex.opens("/account").saysTheirName("Alex Example");
            alex.opens("/services/bulky_collection").presses("Start now");
            alex.answersWhatElseIsAskedUntil("Check your answers");
            alex.reads("We filled in some answers", "Alex Example", email);
        }
    }

    private Reference reports(Resident resident, String address, String email) {
        var reference = MissedBin.isReportedBy(resident, "Alex Example", email, address);
        clock.forward(Duration.ofHours(1)); // what is written from now on is newer
        return reference;
    }

    private void act(Reference reference, int revision, String action, String role) {
        cases.act(UUID.randomUUID(), reference, revision, action, Actor.staff("tam"), Set.of(role), Map.of());
    }

    private Mailbox mailOf(String email) {
        return Mailbox.of(email, jdbc, messages);
    }
}
