package frontdoor.lifeevents;

import frontdoor.calendars.Span;
import frontdoor.forms.Question;
import frontdoor.lifeevents.MapLine.Mark;
import frontdoor.partners.Disclosure;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import frontdoor.partners.Sharing;
import frontdoor.partners.Verdict;
import frontdoor.services.Advice;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import frontdoor.services.Standard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one service as a part of a map.
final class MapReader {

    private static final String SYSTEM = "system";

    private final String event;
    private final Service service;
    private final Partners partners;
    private final Sharing sharing;
    private final LocalDate day;

    MapReader(String event, Service service, Partners partners, Sharing sharing, LocalDate day) {
        this.event = event;
        this.service = service;
        this.partners = partners;
        this.sharing = sharing;
        this.day = day;
    }

    /// @param before how many lines the map has already
    List<MapLine> lines(int before) {
        var lines = new ArrayList<MapLine>();
        for (var line : service.sending().refer().values()) {
            lines.add(told(line, before + lines.size() + 1));
        }
        for (var advice : service.sending().advice().values()) {
            lines.add(said(advice, before + lines.size() + 1));
        }
        return lines;
    }

    private MapLine told(ReferralLine line, int number) {
        var partner = partners.recipient(line.to()).orElse(null);
        var verdict = sharing.verdict(
                new Disclosure(line.to(), service.key(), Set.copyOf(line.share()), line.basis(), true, day));
        var against = verdict instanceof Verdict.Refused(var reasons) ? reasons : List.<Verdict.Reason>of();
        var stages = service.course().stages().values().stream()
                .filter(stage -> tells(stage, line))
                .map(this::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new MapLine(
                number,
                service.key(),
                line.key(),
                line.title(),
                line.code(),
                line.to(),
                stages,
                line.share(),
                line.share().stream().map(this::label).toList(),
                line.basis(),
                acknowledge(line, partner),
                line.within(),
                against,
                marks(line, partner, stages, against));
    }

    private Set<Mark> marks(
            ReferralLine line, @Nullable Partner partner, Set<String> stages, List<Verdict.Reason> against) {
        var marks = EnumSet.noneOf(Mark.class);
        if (stages.isEmpty()) {
            marks.add(Mark.NEVER_TOLD);
        }
        if (partner != null && Stream.of(service.key(), event).noneMatch(partner.takes()::contains)) {
            marks.add(Mark.NOT_TAKEN);
        }
        if (service.sending().refer().values().stream()
                        .filter(each -> each.to().equals(line.to()))
                        .count()
                > 1) {
            marks.add(Mark.DOUBLE);
        }
        if (!against.isEmpty()) {
            marks.add(Mark.NOT_COVERED);
        }
        if (line.isToPartner() && line.basis() != null && line.basis().needsDecision()) {
            marks.add(Mark.DECISION);
        }
        return marks;
    }

    private static @Nullable Span acknowledge(ReferralLine line, @Nullable Partner partner) {
        return line.acknowledge() != null || partner == null ? line.acknowledge() : partner.acknowledge();
    }

    private MapLine said(Advice advice, int number) {
        return new MapLine(
                number,
                service.key(),
                advice.key(),
                advice.title(),
                advice.code(),
                null,
                Set.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                EnumSet.noneOf(Mark.class));
    }

    private String label(String item) {
        return Stream.concat(service.asking().questions().stream(), service.asking().staff().values().stream())
                .filter(question -> question.key().equals(item))
                .map(Question::label)
                .findFirst()
                .orElse(item);
    }

    List<MapStage> stages() {
        return service.course().stages().values().stream().map(this::stage).toList();
    }

    private MapStage stage(Service.Stage stage) {
        var by = new TreeSet<String>();
        stage.actions().values().forEach(action -> by.addAll(action.by()));
        int told = (int) service.sending().refer().values().stream()
                .filter(line -> tells(stage, line))
                .count();
        var queue = Objects.requireNonNull(service.course().queues().get(stage.queue()), stage.queue());
        return new MapStage(
                key(stage),
                service.key(),
                stage.title(),
                queue.team(),
                by,
                service.terms().standards().values().stream()
                        .filter(standard -> runs(standard, stage))
                        .map(Standard::title)
                        .toList(),
                told,
                told == 0 && by.stream().allMatch(SYSTEM::equals));
    }

    /// Whether the clock begins, stops or stands still here.
    private boolean runs(Standard standard, Service.Stage stage) {
        var begins = switch (standard.start()) {
            case Standard.Begin.Created _, Standard.Begin.Answered _ ->
                service.course().start().stream().anyMatch(start -> stage.key().equals(start.to()));
            case Standard.Begin.Entered(var entered) -> entered.equals(stage.key());
            case Standard.Begin.Done(var action) -> stage.actions().containsKey(action);
        };
        return begins
                || standard.pauseIn().contains(stage.key())
                || standard.stop().stages().contains(stage.key())
                || standard.stop().actions().stream().anyMatch(stage.actions()::containsKey);
    }

    private String key(Service.Stage stage) {
        return service.key() + "." + stage.key();
    }

    /// On entering it, or by something that is done in it.
    private static boolean tells(Service.Stage stage, ReferralLine line) {
        return stage.referAll()
                || stage.refer().contains(line.key())
                || stage.actions().values().stream()
                        .anyMatch(action -> action.refer().contains(line.key()));
    }
}
