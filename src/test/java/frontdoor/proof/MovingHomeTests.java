package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.testing.Inspection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody moves home: asked once, offered what they may need, and everything in one list. Each page is looked at.
class MovingHomeTests extends MondayMorning {

    @ParameterizedTest
    @EnumSource(
            value = Resident.Way.class,
            names = {"WITH_SCRIPTS", "WITHOUT_SCRIPTS"})
    void iTellOnceThatIMoveAndFollowAllOfItInOnePlace(Resident.Way way) {
        var looks = way == Resident.Way.WITH_SCRIPTS ? new Inspection("moving") : null;
        var before = cases();
        try (var jo = Resident.at(port, way)) {
            jo.opens("/").follows("I am moving home");
            look(jo, looks, "event");
            jo.presses("Start now");
            jo.chooses("Moving from one home to another, both in Anytown").continues();
            jo.writes("Postcode", "ZZ99 1AA").presses("Find address");
            jo.chooses("11 Sample Street, Anytown").continues();
            jo.date("left_on", 30, 11, 2026).continues();
            jo.writes("Postcode", "ZZ99 1AA").presses("Find address");
            jo.chooses("9 Sample Street, Anytown").continues();
            jo.date("moving_date", 1, 12, 2026).continues();
            jo.chooses("Yes").continues();
            jo.chooses("No").continues();
            jo.reads("Check your answers", "1 December 2026", "Nothing is sent yet");
            look(jo, looks, "check");
            jo.continues();

            jo.isOn("What you may need")
                    .reads("You said that you will leave large things", "Wait until you have moved in");
            jo.reads("register-to-vote", "this council’s own advice").doesNotRead("Blue Badge changed");
            look(jo, looks, "offers");
            jo.chooses("Tell us you are moving, for Council Tax").chooses("Ask us about the electoral register");
            jo.chooses("Ask us about the bins at your new home").chooses("Book a collection of large items");
            jo.continues();
            jo.isOn("Your list").reads("Not started");
            look(jo, looks, "list");
            assertThat(cases()).as("nothing is sent by a tick").isEqualTo(before);

            jo.presses("Start Tell us you are moving, for Council Tax");
            jo.answersWhatElseIsAskedUntil("How can we tell you what happens?");
            jo.writes("Full name", "Jo Sample " + way)
                    .writes("Email address", "jo@example.org")
                    .continues();
            jo.reads("11 Sample Street", "9 Sample Street", "30 November 2026", "1 December 2026");
            jo.presses("Send").follows("Back to the list of all that you asked for");
            jo.reads("Your reference number", "Not started");

            jo.presses("Start Ask us about the electoral register").continues();
            jo.isOn("Check your answers").reads("electoral register at my new address", "Jo Sample " + way);
            jo.presses("Send").follows("Back to the list of all that you asked for");
            jo.presses("Start Ask us about the bins at your new home");
            jo.opens("/events/i_am_moving/list").reads("Not finished");
            jo.presses("Go on Ask us about the bins at your new home").continues();
            jo.isOn("Check your answers").presses("Send");
            jo.follows("Back to the list of all that you asked for");
            jo.follows("See what is done and what is left");
            look(jo, looks, "summary");
            jo.reads("What is left to finish", "Book a collection of large items")
                    .follows("Go on with what is left");

            jo.presses("Start Book a collection of large items");
            jo.doesNotRead("Which address");
            jo.answersWhatElseIsAskedUntil("Check your answers");
            jo.reads("11 Sample Street", "jo@example.org").presses("Send");
            jo.follows("Back to the list of all that you asked for");
            jo.reads("You have sent everything that you ticked");
            look(jo, looks, "finished");
        }
        assertThat(cases()).isEqualTo(before + 4);
        if (looks != null) {
            looks.assertNothingFound();
        }
    }

    @Test
    void dywedafUnwaithFyModYnSymud() {
        var looks = new Inspection("moving-cy");
        var before = cases();
        try (var sian = Resident.at(port, Resident.Way.WITH_SCRIPTS)) {
            sian.opens("/?lang=cy").follows("Rwy’n symud cartref").looks(looks, "event");
            sian.presses("Dechrau nawr").looks(looks, "question");
            sian.chooses("Symud o un cartref i un arall, y ddau yn Anytown").presses("Parhau");
            sian.presses("Parhau").looks(looks, "question-wrong");
            sian.writes("Cod post", "ZZ99 1AA").presses("Dod o hyd i’r cyfeiriad");
            sian.chooses("11 Sample Street, Anytown").presses("Parhau");
            sian.date("left_on", 30, 11, 2026).presses("Parhau");
            sian.writes("Cod post", "ZZ99 1AA").presses("Dod o hyd i’r cyfeiriad");
            sian.chooses("9 Sample Street, Anytown").presses("Parhau");
            sian.date("moving_date", 1, 12, 2026).presses("Parhau");
            sian.chooses("Ie").presses("Parhau").chooses("Na").presses("Parhau");
            sian.reads("Gwirio eich atebion", "1 Rhagfyr 2026")
                    .looks(looks, "check")
                    .presses("Parhau");

            sian.isOn("Beth y gall fod ei angen arnoch")
                    .reads("Dywedoch y byddwch yn gadael pethau mawr", "Arhoswch hyd nes eich bod wedi symud i mewn.")
                    .doesNotRead("this council", "Voting")
                    .looks(looks, "offers");
            sian.chooses("Dweud wrthym eich bod yn symud, ar gyfer y Dreth Gyngor")
                    .chooses("Gofyn i ni am y gofrestr etholiadol")
                    .presses("Parhau");
            sian.isOn("Eich rhestr").reads("Heb ddechrau").looks(looks, "list");
            sian.presses("Dechrau Dweud wrthym eich bod yn symud, ar gyfer y Dreth Gyngor");
            sian.answersWhatElseIsAskedUntil("Sut gallwn ni roi gwybod i chi beth sy’n digwydd?");
            sian.writes("Enw llawn", "Siân Sample")
                    .writes("Cyfeiriad e-bost", "sian@example.org")
                    .presses("Parhau");
            sian.reads("11 Sample Street", "9 Sample Street", "30 Tachwedd 2026", "1 Rhagfyr 2026");
            sian.presses("Anfon").looks(looks, "done").follows("Yn ôl i’r rhestr o bopeth y gofynnoch amdano");
            sian.reads("Eich cyfeirnod", "Heb ddechrau").doesNotRead("Not started", "Setting up your account");
            sian.follows("Gweld beth sydd wedi’i wneud a beth sydd ar ôl").looks(looks, "summary");
            sian.reads("Beth sydd ar ôl i’w orffen", "Gofyn i ni am y gofrestr etholiadol")
                    .doesNotRead("working days", "What is");
        }
        assertThat(cases()).isEqualTo(before + 1);
        looks.assertNothingFound();
    }

    private static void look(Resident jo, @Nullable Inspection looks, String name) {
        if (looks != null) {
            jo.looks(looks, name);
        }
    }

    private int cases() {
        return jdbc.sql("select count(*) from cases.kase").query(Integer.class).single();
    }
}
