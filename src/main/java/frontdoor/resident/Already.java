package frontdoor.resident;

import frontdoor.cases.NearbyReport;
import frontdoor.cases.NearbyReports;
import frontdoor.directory.Services;
import frontdoor.directory.Spoken;
import frontdoor.drafts.Draft;
import frontdoor.forms.Question;
import frontdoor.kernel.CivilTime;
import frontdoor.services.Service;
import frontdoor.web.Option;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.Words;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Finds what others have reported near the place that a draft is about.
@Component
class Already {

    /// The field that says which report the person wants to be added to, or that it is none of those shown.
    static final String JOIN = "_join";

    private static final int NEAR = 250; // metres, as FixMyStreet asks of people
    private static final int MOST = 5;
    private static final double RIGHT_ROUND = 180; // degrees

    private final NearbyReports nearby;
    private final Services services;
    private final Spoken spoken;
    private final MessageSource messages;
    private final Clock clock;

    Already(NearbyReports nearby, Services services, Spoken spoken, MessageSource messages, Clock clock) {
        this.nearby = nearby;
        this.services = services;
        this.spoken = spoken;
        this.messages = messages;
        this.clock = clock;
    }

    /// Whether a question is one of those that say what a report is about.
    static boolean tells(Service service, String question) {
        return service.intake().sameAsOpen().contains(question);
    }

    /// Those that the person is to be told of before they go on: none once they have chosen.
    List<NearbyReport> untold(Service service, Draft draft) {
        return draft.input().getOrDefault(JOIN, List.of()).isEmpty() ? near(service, draft) : List.of();
    }

    /// The nearest open reports of the service; none where they are not for anybody, or where nothing is pinned.
    List<NearbyReport> near(Service service, Draft draft) {
        if (!NearbyReports.isForAnybody(service)) {
            return List.of();
        }
        return service.asking().own().stream()
                .filter(question -> question.kind() instanceof Question.Kind.Place && tells(service, question.key()))
                .flatMap(question -> pin(draft, question.key()).stream())
                .findFirst()
                .map(pin -> nearby.near(pin.lat(), pin.lon(), NEAR, List.of(service.key())).stream()
                        .limit(MOST)
                        .toList())
                .orElse(List.of());
    }

    private record Pin(double lat, double lon) {}

    private static Optional<Pin> pin(Draft draft, String question) {
        try {
            return Optional.of(new Pin(degrees(draft, question + "-lat"), degrees(draft, question + "-lon")));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static double degrees(Draft draft, String field) {
        return draft.input().getOrDefault(field, List.of()).stream()
                .findFirst()
                .map(Double::parseDouble)
                .filter(degrees -> Math.abs(degrees) <= RIGHT_ROUND)
                .orElseThrow(NumberFormatException::new);
    }

    AlreadyPage page(Service service, Journey journey, List<NearbyReport> known, boolean nothingChosen) {
        var words = new Words(messages, LocaleContextHolder.getLocale());
        var options = new ArrayList<Option>();
        known.forEach(report -> options.add(Option.of(AlreadyPage.value(report), where(report, words))
                .withHint(how(service, report, words))
                .chosen(journey.joins().filter(report.reference()::equals).isPresent())));
        options.add(Option.divider(words.localize("already.or")));
        options.add(Option.of(AlreadyPage.NONE, words.localize("already.none")));
        var problems =
                nothingChosen ? Problems.of(new Problem("same", words.localize("already.choose"))) : Problems.NONE;
        return new AlreadyPage(
                service.key(),
                journey.command(),
                service.title(),
                "/report/" + service.key() + "/" + service.intake().sameAsOpen().getFirst(),
                options,
                problems);
    }

    private static String where(NearbyReport report, Words words) {
        long about = Math.max(10, Math.round(report.metres() / 10.0) * 10);
        return words.localize("already.where", about);
    }

    private String how(Service service, NearbyReport report, Words words) {
        var pinned = spoken.in(services.forCase(report.service(), report.version()));
        var stage = pinned.course().stages().get(report.stage());
        long days = ChronoUnit.DAYS.between(CivilTime.day(report.openedAt()), CivilTime.day(clock.instant()));
        var when = days == 0 ? words.localize("already.today") : words.count("already.days", days);
        return stage == null ? when : words.localize("already.how", when, stage.title());
    }
}
