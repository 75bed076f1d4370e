package frontdoor.overseeing;

import frontdoor.desk.DeskWords;
import frontdoor.directory.LifeEvent;
import frontdoor.directory.LifeEvents;
import frontdoor.directory.Services;
import frontdoor.identity.Role;
import frontdoor.identity.Staff;
import frontdoor.lifeevents.EventMap;
import frontdoor.lifeevents.Happened;
import frontdoor.lifeevents.Happenings;
import frontdoor.lifeevents.MapDouble;
import frontdoor.lifeevents.MapLine;
import frontdoor.lifeevents.MapStage;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import frontdoor.partners.Sharing;
import frontdoor.services.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a map.
@Component
class MapPages {

    private static final String TEAM = "team:";

    private final LifeEvents events;
    private final Services services;
    private final Partners partners;
    private final Sharing sharing;
    private final Happenings happenings;
    private final Staff staff;
    private final DeskWords words;

    MapPages(
            LifeEvents events,
            Services services,
            Partners partners,
            Sharing sharing,
            Happenings happenings,
            Staff staff,
            DeskWords words) {
        this.events = events;
        this.services = services;
        this.partners = partners;
        this.sharing = sharing;
        this.happenings = happenings;
        this.staff = staff;
        this.words = words;
    }

    MapPage show(LifeEvent event, LocalDate from, LocalDate until, LocalDate today) {
        var all = services.all();
        var map = EventMap.of(event.key(), all, partners, sharing, today);
        var titles = all.stream().collect(Collectors.toMap(Service::key, Service::title));
        var roles = staff.roles().stream().collect(Collectors.toMap(Role::key, Role::title));
        var stages = map.stages().stream().collect(Collectors.toMap(MapStage::key, MapStage::title));
        var happened = happenings.of(map.services(), from, until);
        return new MapPage(
                event.key(),
                event.title(),
                from,
                until,
                map.stages().stream().map(stage -> stage(stage, titles, roles)).toList(),
                map.lines().stream()
                        .map(line -> line(line, titles, stages, happened))
                        .toList(),
                map.doubles().stream().map(this::twice).toList(),
                happened.stream()
                        .filter(each -> map.lines().stream().noneMatch(line -> isOf(line, each)))
                        .toList());
    }

    MapsPage all() {
        var all = services.all();
        return new MapsPage(events.all().stream()
                .filter(event -> isMapped(event, all))
                .map(event -> new MapsPage.Link(event.key(), event.title()))
                .toList());
    }

    private static boolean isMapped(LifeEvent event, List<Service> all) {
        return all.stream().anyMatch(service -> service.finding().events().contains(event.key()));
    }

    private MapPage.Stage stage(MapStage stage, Map<String, String> titles, Map<String, String> roles) {
        return new MapPage.Stage(
                stage,
                titles.getOrDefault(stage.service(), stage.service()),
                words.teams().getOrDefault(stage.team(), stage.team()),
                stage.by().stream()
                        .map(role -> words.wordOr("overseeing.map.by." + role, roles.getOrDefault(role, role)))
                        .collect(Collectors.joining(", ")));
    }

    private MapPage.Line line(
            MapLine line, Map<String, String> titles, Map<String, String> stages, List<Happened> happened) {
        var recipient = line.recipient();
        return new MapPage.Line(
                line,
                titles.getOrDefault(line.service(), line.service()),
                recipient == null ? null : recipient(recipient),
                line.stages().stream().map(key -> stages.getOrDefault(key, key)).toList(),
                line.against().stream()
                        .map(reason -> words.word("overseeing.map.reason." + reason.key()))
                        .toList(),
                sum(line, happened));
    }

    /// A line that went to another recipient once is the same line.
    private static Happened sum(MapLine line, List<Happened> happened) {
        return happened.stream()
                .filter(each -> isOf(line, each))
                .reduce(
                        new Happened(line.service(), line.key(), "", 0, 0, 0, 0, 0, 0),
                        (one, other) -> new Happened(
                                line.service(),
                                line.key(),
                                other.recipient(),
                                one.made() + other.made(),
                                one.sent() + other.sent(),
                                one.done() + other.done(),
                                one.refused() + other.refused(),
                                one.unanswered() + other.unanswered(),
                                one.late() + other.late()));
    }

    private static boolean isOf(MapLine line, Happened happened) {
        return line.service().equals(happened.service()) && line.key().equals(happened.line()) && !line.isOnlySaid();
    }

    private MapPage.Double twice(MapDouble twice) {
        return new MapPage.Double(
                twice.kind().name().toLowerCase(Locale.ROOT),
                twice.kind() == MapDouble.Kind.RECIPIENT ? recipient(twice.what()) : twice.what(),
                String.join(", ", twice.where()));
    }

    private String recipient(String recipient) {
        if (recipient.startsWith(TEAM)) {
            var team = recipient.substring(TEAM.length());
            return words.teams().getOrDefault(team, team);
        }
        return partners.recipient(recipient).map(Partner::title).orElse(recipient);
    }

    @Nullable
    LifeEvent find(String key) {
        var found =
                events.all().stream().filter(event -> event.key().equals(key)).findFirst();
        return found.filter(event -> isMapped(event, services.all())).orElse(null);
    }
}
