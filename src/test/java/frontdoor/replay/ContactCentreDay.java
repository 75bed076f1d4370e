package frontdoor.replay;

import com.icegreen.greenmail.util.GreenMail;
import frontdoor.calls.Calls;
import frontdoor.kernel.Actor;
import frontdoor.kernel.CivilTime;
import frontdoor.recordings.Sounds;
import frontdoor.testing.SettableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// A day of a contact centre, with all who ring, come, write and report, and all who answer. It follows from the seed,
/// and everything comes in through the door that it comes in through in life.
///
/// @param share of a whole day: 1 for all of it, 10 for a tenth
public record ContactCentreDay(
        int share,
        CallsOfTheDay phones,
        VisitsOfTheDay visits,
        WebOfTheDay web,
        EmailsOfTheDay emails,
        LettersOfTheDay letters,
        VoicemailsOfTheDay voicemails,
        AnswersOfTheDay answers,
        List<Happening> happenings) {

    public static final int CALLS = 600;
    public static final int VISITS = 80;
    public static final int REPORTS = 300;
    public static final int EMAILS = 120;
    public static final int TWICE = 15; // of the emails
    public static final int LETTERS = 60;
    public static final int VOICEMAILS = 40;

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    /// @param mail where people's emails come to
    /// @param scanner the folder into which letters are scanned
    public static ContactCentreDay of(
            long seed, int share, Office office, Calls calls, GreenMail mail, Path scanner, Timed timed) {
        var opens = at(8, 30);
        var random = new Random(seed);
        var clock = office.clock();
        clock.set(at(8, 0));
        var advisers = advisers(share == 1 ? 9 : 3, office, calls);
        var telling = new Telling(URI.create("http://localhost:" + office.port()), clock);
        var phones = new CallsOfTheDay(
                TelephoneDay.of(seed, CALLS / share, advisers.size(), opens), advisers, telling, clock, random);
        var visits = new VisitsOfTheDay(
                office.hire("rhea", "receptionist"),
                Map.of("Desk 1", office.hire("des", "contact_centre"), "Desk 2", office.hire("dee", "contact_centre")),
                clock);
        var web = new WebOfTheDay(office.port(), clock);
        var emails = new EmailsOfTheDay(mail);
        var letters = new LettersOfTheDay(scanner, clock);
        var voicemails = new VoicemailsOfTheDay(telling, Sounds.tone(440));
        var answers = new AnswersOfTheDay(office.hire("one", "contact_centre"), office.hire("two", "contact_centre"));
        var happenings = Stream.of(
                        phones.plan(),
                        visits.plan(VISITS / share, at(9, 5), random),
                        web.plan(REPORTS / share, opens, random),
                        emails.plan(EMAILS / share, (TWICE + share - 1) / share, opens, random),
                        letters.plan(LETTERS / share, at(10, 0)),
                        voicemails.plan(VOICEMAILS / share, at(8, 0), random),
                        timed.plan(opens, at(18, 0), Duration.ofMinutes(15)),
                        answers.plan(3, at(11, 0), Duration.ofHours(3)))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Happening::at))
                .toList();
        return new ContactCentreDay(share, phones, visits, web, emails, letters, voicemails, answers, happenings);
    }

    private static Map<String, Reader> advisers(int number, Office office, Calls calls) {
        var advisers = new LinkedHashMap<String, Reader>();
        for (int each = 1; each <= number; each++) {
            var extension = String.valueOf(2000 + each);
            advisers.put(extension, office.hire("adviser" + each, "contact_centre"));
            calls.sitsAt("adviser" + each, extension, Actor.staff("adviser" + each));
        }
        return advisers;
    }

    /// Lets all of it happen, one thing after another, and then it is evening.
    public void happen(SettableClock clock) {
        for (var happening : happenings) {
            clock.set(happening.at());
            happening.what().run();
        }
        clock.set(at(20, 0));
    }

    /// Everybody who was in touch. Whatever came in writing is a contact too, of which nobody says what came.
    public List<Met> met() {
        var all = new ArrayList<Met>(phones.met());
        all.addAll(visits.met().values());
        all.addAll(web.met().values());
        for (int written = 0;
                written
                        < emails.sent().size()
                                + letters.words().size()
                                + voicemails.left().size();
                written++) {
            all.add(new Met(at(12, 0), null, null, null, null));
        }
        return all;
    }

    public static Instant at(int hour, int minute) {
        return DATE.atStartOfDay(CivilTime.ZONE)
                .plusHours(hour)
                .plusMinutes(minute)
                .toInstant();
    }
}
