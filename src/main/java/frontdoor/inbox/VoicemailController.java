package frontdoor.inbox;

import frontdoor.conversations.Conversations;
import frontdoor.conversations.Landed;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Phone;
import frontdoor.recordings.Recordings;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Voicemails: adding one that somebody saved as a file, and hearing one. The same sound added twice is added once.
@Controller
class VoicemailController {

    private static final int LONGEST = 20_000; // characters of what was said
    private static final Duration OLDEST = Duration.ofDays(366);
    /// A part that begins well within it: a browser has begun at the beginning before.
    private static final Pattern LATER_PART = Pattern.compile("bytes=[1-9]\\d{3,}-\\d*");

    private final InboxDoor door;
    private final Recordings recordings;
    private final Conversations conversations;
    private final ConversationPages words;
    private final Pages pages;
    private final Clock clock;

    VoicemailController(
            InboxDoor door,
            Recordings recordings,
            Conversations conversations,
            ConversationPages words,
            Pages pages,
            Clock clock) {
        this.door = door;
        this.recordings = recordings;
        this.conversations = conversations;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/inbox/voicemails")
    View ask(SignedIn who) {
        InboxDoor.mayAdd(who);
        var today = CivilTime.day(clock.instant());
        var day = List.of(
                String.valueOf(today.getDayOfMonth()),
                String.valueOf(today.getMonthValue()),
                String.valueOf(today.getYear()));
        return pages.show("inbox/voicemail", new VoicemailPage("", day, "", "", Problems.NONE));
    }

    @PostMapping("/desk/inbox/voicemails")
    View add(
            @RequestParam(required = false) @Nullable MultipartFile sound,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(name = "left-day", defaultValue = "") String day,
            @RequestParam(name = "left-month", defaultValue = "") String month,
            @RequestParam(name = "left-year", defaultValue = "") String year,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(name = "words", defaultValue = "") String said,
            SignedIn who)
            throws IOException {
        InboxDoor.mayAdd(who);
        var left = left(year, month, day, time);
        var from = Phone.typed(number);
        var problems = new ArrayList<Problem>();
        if (from.isEmpty() && !number.isBlank()) {
            problems.add(problem("number"));
        }
        if (left.isEmpty()) {
            problems.add(problem("left"));
        }
        var landed = problems.isEmpty()
                ? recordings.add(
                        sound == null ? new byte[0] : sound.getBytes(),
                        left.orElseThrow(),
                        from.orElse(null),
                        said.substring(0, Math.min(said.length(), LONGEST)),
                        InboxDoor.team(who))
                : Optional.<Landed>empty();
        if (landed.isEmpty() && problems.isEmpty()) {
            problems.add(problem("sound"));
        }
        return landed.map(VoicemailController::landed)
                .orElseGet(() -> pages.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "inbox/voicemail",
                        new VoicemailPage(number, List.of(day, month, year), time, said, new Problems(problems))));
    }

    private Problem problem(String field) {
        return new Problem(field, words.word("inbox.problem.voicemail." + field));
    }

    private static View landed(Landed landed) {
        var done = landed.before() ? "voicemail_again" : "voicemail";
        return SeeOther.to("/desk/inbox/" + landed.conversation() + "?done=" + done);
    }

    /// Empty for what is no time, is still to come, or is of more than a year ago.
    private Optional<Instant> left(String year, String month, String day, String time) {
        try {
            var date = LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
            var at = date.atTime(LocalTime.parse(time.strip().replace('.', ':').replaceFirst("^(\\d):", "0$1:")));
            return Optional.of(at.atZone(CivilTime.ZONE).toInstant())
                    .filter(left -> !left.isAfter(clock.instant())
                            && left.isAfter(clock.instant().minus(OLDEST)));
        } catch (NumberFormatException | DateTimeException none) {
            return Optional.empty();
        }
    }

    /// Browsers that play a sound ask for parts of it, one after another. Who begins to hear it is written down, and
    /// whoever asks for its end first is too.
    @GetMapping("/desk/inbox/{reference}/items/{item}/sound")
    ResponseEntity<Resource> hear(
            @PathVariable String reference,
            @PathVariable long item,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            SignedIn who) {
        var conversation = door.read(reference, who);
        var recording = conversations
                .item(conversation, item)
                .flatMap(found -> recordings.find(found.source()))
                .orElseThrow(InboxDoor::notFound);
        if (range == null || !LATER_PART.matcher(range).matches()) {
            door.viewed(conversation, who);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(recording.kind().mediaType()))
                .body(new ByteArrayResource(recording.content()));
    }
}
