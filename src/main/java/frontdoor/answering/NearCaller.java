package frontdoor.answering;

import frontdoor.cases.NearbyReport;
import frontdoor.cases.NearbyReports;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.LookUp;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Postcode;
import frontdoor.kernel.Reference;
import frontdoor.people.Customer;
import frontdoor.services.Service;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what is reported already near whoever is talked with, so that nobody reports it again.
///
/// Where they live is theirs: it counts once it is sure who they are. What is typed for them counts at once.
@Component
class NearCaller {

    private static final int MOST = 5;
    private static final int STEP = 50; // metres: nearer than that nobody need know

    private final NearbyReports reports;
    private final Services services;
    private final Verifying verifying;
    private final NearSettings settings;
    private final Clock clock;

    NearCaller(NearbyReports reports, Services services, Verifying verifying, NearSettings settings, Clock clock) {
        this.reports = reports;
        this.services = services;
        this.verifying = verifying;
        this.settings = settings;
        this.clock = clock;
    }

    /// Where to look.
    private record Home(@Nullable String uprn, @Nullable String postcode) {}

    /// Nearest first; none while no place is known.
    List<CallPage.Near> near(Call call, @Nullable Customer person, SignedIn who) {
        return found(call, person, who).stream().map(this::shown).toList();
    }

    /// One of those that the page shows and somebody can be added to. What was reported for one home or one person is
    /// theirs: staff who may list it see that it is there, and add nobody to it.
    Optional<NearbyReport> find(Call call, @Nullable Customer person, String reference, SignedIn who) {
        return found(call, person, who).stream()
                .filter(this::isForAnybody)
                .filter(report ->
                        report.reference().equals(Reference.typed(reference).orElse(null)))
                .findFirst();
    }

    private List<NearbyReport> found(Call call, @Nullable Customer person, SignedIn who) {
        var since = clock.instant().minus(Duration.ofDays(settings.days()));
        return home(call, person)
                .map(home ->
                        reports.nearHome(home.uprn(), home.postcode(), settings.metres(), since, listed(who)).stream()
                                .limit(MOST)
                                .toList())
                .orElse(List.of());
    }

    private List<String> listed(SignedIn who) {
        return services.all().stream()
                .filter(service -> service.kind() == Service.Kind.REPORT)
                .filter(service -> NearbyReports.isForAnybody(service) || DeskAccess.lists(who, service))
                .map(Service::key)
                .toList();
    }

    private Optional<Home> home(Call call, @Nullable Customer person) {
        if (person != null) {
            return verifying.isDone(call, person) ? lives(person) : Optional.empty();
        }
        var typed = call.text("q");
        return switch (LookUp.kind(typed)) {
            case "postcode" -> Postcode.normalised(typed).map(postcode -> new Home(null, postcode));
            case "uprn" -> Optional.of(new Home(typed, null));
            default -> Optional.empty();
        };
    }

    private Optional<Home> lives(Customer person) {
        var today = CivilTime.day(clock.instant());
        return person.homes().stream()
                .filter(home -> home.untilDay() == null || !home.untilDay().isBefore(today))
                .filter(home -> home.uprn() != null || home.postcode() != null)
                .findFirst()
                .map(home -> new Home(home.uprn(), home.postcode()))
                .or(() -> Optional.ofNullable(person.person().postcode())
                        .flatMap(Postcode::normalised)
                        .map(postcode -> new Home(null, postcode)));
    }

    private boolean isForAnybody(NearbyReport report) {
        return services.current(report.service())
                .filter(NearbyReports::isForAnybody)
                .isPresent();
    }

    private CallPage.Near shown(NearbyReport report) {
        var service = services.forCase(report.service(), report.version());
        var stage = service.course().stages().get(report.stage());
        return new CallPage.Near(
                report.reference().value(),
                service.title(),
                stage == null ? "" : stage.title(),
                Math.max(STEP, (report.metres() + STEP - 1) / STEP * STEP),
                report.openedAt(),
                isForAnybody(report));
    }
}
