package frontdoor.desk;

import frontdoor.cases.Case;
import frontdoor.cases.Status;
import frontdoor.forms.Answers;
import frontdoor.identity.Staff;
import frontdoor.identity.StaffMember;
import frontdoor.identity.Team;
import frontdoor.kernel.Actor;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPerson;
import frontdoor.partners.Partners;
import frontdoor.services.Service;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Words that the desk's pages are made of: what is wrong with an answer, and what people are called.
@Component
public class DeskWords {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final MessageSource messages;
    private final Staff staff;
    private final Partners partners;
    private final Clock clock;
    private volatile @Nullable Titles titles;
    private volatile @Nullable Everybody everybody;

    DeskWords(MessageSource messages, Staff staff, Partners partners, Clock clock) {
        this.messages = messages;
        this.staff = staff;
        this.partners = partners;
        this.clock = clock;
    }

    private record Titles(Map<String, String> teams, Instant at) {}

    private record Everybody(List<StaffMember> staff, Instant at) {}

    public String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /// The words for a key that data may hold and no bundle knows: then the key itself.
    public String wordOr(String key, String other) {
        var found = messages.getMessage(key, null, other, locale());
        return found == null ? other : found;
    }

    public Problems problems(List<Answers.Problem> problems) {
        return new Problems(problems.stream()
                .map(problem -> new Problem(problem.field(), sentence(problem)))
                .toList());
    }

    /// With several questions on a page, what to do is told with the question it is about.
    private String sentence(Answers.Problem problem) {
        var text = messages.getMessage(problem.message(), problem.args().toArray(), locale());
        var label = problem.args().isEmpty() ? "" : problem.args().getFirst().toString();
        return label.endsWith("?") ? label + " " + text : text;
    }

    /// On the wall's clock: `Tuesday 1 December 2026, 10am`
    String moment(LocalDateTime at) {
        var said = new Words(messages, locale());
        return word("desk.appointment.at", said.dayAndDate(at.toLocalDate()), said.time(at.toLocalTime()));
    }

    public Problems problem(String field, String key) {
        return Problems.of(new Problem(field, word(key)));
    }

    /// Display names by username, read once for a page.
    public Map<String, String> names() {
        return names(staff.list());
    }

    /// The same, for what is only shown: read once a minute.
    public Map<String, String> namesOfLate() {
        return names(everybody());
    }

    Map<String, String> names(List<StaffMember> everybody) {
        return everybody.stream().collect(Collectors.toMap(StaffMember::username, StaffMember::displayName));
    }

    /// Titles of teams by key. They come from the council's folder at a start, so they are read once a minute.
    public Map<String, String> teams() {
        var now = clock.instant();
        var known = titles;
        if (known == null || isOld(known.at(), now)) {
            known = new Titles(
                    Map.copyOf(staff.teams().stream().collect(Collectors.toMap(Team::key, Team::title))), now);
            titles = known;
        }
        return known.teams();
    }

    /// All staff, read once a minute: for what they are called and whom work could be given to. Whoever is given
    /// work is looked up again.
    List<StaffMember> everybody() {
        var now = clock.instant();
        var known = everybody;
        if (known == null || isOld(known.at(), now)) {
            known = new Everybody(staff.list(), now);
            everybody = known;
        }
        return known.staff();
    }

    private static boolean isOld(Instant at, Instant now) {
        return now.isBefore(at) || !now.isBefore(at.plus(KEPT));
    }

    /// What a stage is called by us. Its title in the service's file is said to the person, and may call them “you”.
    public String stage(Service service, String key) {
        var stage = service.course().stages().get(key);
        if (stage == null) {
            return key;
        }
        return waitsForPerson(service, stage) ? word("desk.stage.waits") : stage.title();
    }

    /// The person can act, and a promise of ours stands still until they do; and none runs on that staff keep here.
    private static boolean waitsForPerson(Service service, Service.Stage stage) {
        return stage.actions().values().stream().anyMatch(action -> action.by().contains("resident"))
                && service.terms().standards().values().stream()
                        .anyMatch(standard -> standard.pauseIn().contains(stage.key()))
                && stage.actions().values().stream()
                        .filter(action -> !action.by().contains("resident"))
                        .noneMatch(action -> keeps(service, stage, action));
    }

    private static boolean keeps(Service service, Service.Stage stage, Service.Action action) {
        return action.to() != null
                && action.to().equals(stage.key())
                && service.terms().standards().values().stream()
                        .anyMatch(standard -> standard.stop().actions().contains(action.key())
                                && !standard.pauseIn().contains(stage.key()));
    }

    /// Where a case is, as we say it: its stage, or how it ended.
    public String status(Case kase, Service service) {
        var stage = kase.state().stage();
        return stage == null ? Status.of(kase, service).title() : stage(service, stage);
    }

    /// @param names by username, and of those who work for partners as their actor is written
    public String name(Actor actor, Map<String, String> names) {
        return switch (actor.kind()) {
            case STAFF -> names.getOrDefault(actor.id(), actor.id());
            case RESIDENT -> word("desk.by.resident");
            case PARTNER -> names.getOrDefault(actor.toString(), partner(PartnerPerson.partner(actor)));
            case SYSTEM -> word("desk.by.system");
        };
    }

    /// What a partner is called; its key, where it is none any more.
    public String partner(String key) {
        return partners.find(key).map(Partner::title).orElseGet(() -> word("desk.by.partner", key));
    }

    @Nullable
    public String name(@Nullable String username, Map<String, String> names) {
        return username == null ? null : names.getOrDefault(username, username);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
