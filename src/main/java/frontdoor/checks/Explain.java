package frontdoor.checks;

import frontdoor.forms.Question;
import frontdoor.forms.When;
import frontdoor.services.Service;
import frontdoor.services.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a service as a plain page in Markdown, for the people who own it: what we ask, what decides, who may do
/// what, by when, what we write, how it ends and who sees it.
public final class Explain {

    private final Service service;
    private final Plain plain;
    private final StringBuilder page = new StringBuilder();

    private Explain(Service service) {
        this.service = service;
        this.plain = new Plain(service);
    }

    public static String explain(Service service) {
        return new Explain(service).page();
    }

    private String page() {
        about();
        questions("What we ask", service.asking().own());
        looked();
        conditions();
        starts();
        stages();
        standards();
        refer();
        money();
        letters();
        outcomes();
        access();
        return page.toString();
    }

    private void about() {
        line("# " + service.title());
        line("");
        line(service.about().summary());
        line("");
        bullet("Kind", Plain.word(service.kind()));
        bullet("Owner", service.about().owner());
        bullet(
                "Ways in",
                Plain.list(service.finding().channels().stream()
                        .map(channel -> Plain.spaced(channel.key()))
                        .toList()));
        bullet("Who may use it", Plain.word(service.finding().who()));
        bullet("Name, email and telephone", Plain.word(service.asking().contact()));
        bulletIf("Who it is for", service.about().forWhom());
        bulletIf("Costs", service.about().costs());
        var says = "“" + String.join("”, “", service.finding().says()) + "”";
        bulletIf("What people say", service.finding().says().isEmpty() ? null : says);
        var note = service.about().note();
        if (note != null) {
            line("\n" + note);
        }
    }

    private void questions(String heading, List<Question> questions) {
        heading(heading);
        for (var question : questions) {
            var extra = new ArrayList<String>();
            extra.add(plain.kind(question.kind()));
            if (!question.required()) {
                extra.add("may be left out");
            }
            if (question.staffOnly()) {
                extra.add("asked of staff only");
            }
            if (question.sensitive() != null) {
                extra.add("sensitive: " + question.sensitive());
            }
            if (!question.onlyIf().equals(When.ALWAYS)) {
                extra.add("asked only if " + plain.when(question.onlyIf()));
            }
            line("1. **" + question.label() + "** (" + String.join("; ", extra) + ")");
        }
        if (!service.intake().sameAsOpen().isEmpty() && heading.equals("What we ask")) {
            line("");
            boolean place = questions.stream()
                    .filter(question -> service.intake().sameAsOpen().contains(question.key()))
                    .anyMatch(question -> question.kind() instanceof Question.Kind.Place);
            var labels = plain.labels(service.intake().sameAsOpen()).stream()
                    .map(label -> "“" + label + "”")
                    .toList();
            line("A second report with the same " + Plain.list(labels) + " joins the case that is open."
                    + (place ? " A place is the same by its pin on the map, never by words alone." : ""));
        }
    }

    private void looked() {
        var facts = service.asking().facts().values();
        if (!facts.isEmpty()) {
            heading("What we look up");
            facts.forEach(fact -> bullet(Plain.spaced(fact.key()), "from " + fact.source()));
        }
    }

    private void conditions() {
        var conditions = service.asking().conditions().all().values();
        if (!conditions.isEmpty()) {
            heading("What decides");
            conditions.forEach(condition -> line("- **" + condition.means() + "**: `" + condition.test() + "`"));
        }
    }

    private void starts() {
        heading("Where it starts");
        for (var start : service.course().start()) {
            var when = start.when().equals(When.ALWAYS) ? "Otherwise" : "If " + plain.when(start.when());
            line("1. " + when + ": " + plain.move(start.to(), start.end()) + plain.sends(start.send()));
        }
        line("");
        line(StageDiagram.draw(service));
    }

    private void stages() {
        heading("Stages");
        for (var stage : service.course().stages().values()) {
            line("### " + stage.title());
            line("");
            line("Waits in " + plain.queue(stage.queue()) + "."
                    + (stage.says() == null ? "" : " The resident reads: “" + stage.says() + "”"));
            line("");
            line("| What may be done | By whom | If | Then |");
            line("|---|---|---|---|");
            stage.actions().values().forEach(this::action);
            line("");
        }
    }

    private void action(Service.Action action) {
        var when = action.when().equals(When.ALWAYS) ? "" : plain.when(action.when());
        var asks = action.ask().isEmpty() ? "" : " Asks: " + Plain.list(plain.labels(action.ask())) + ".";
        line("| " + action.title() + " | " + plain.by(action) + " | " + when + " | "
                + plain.move(action.to(), action.end()) + plain.sends(action.send()) + plain.also(action) + asks
                + " |");
    }

    private void standards() {
        if (!service.terms().standards().isEmpty()) {
            heading("What we promise");
            service.terms().standards().values().forEach(this::standard);
        }
    }

    private void standard(Standard standard) {
        var within = standard.within().stream()
                .map(dated -> dated.value() + (standard.within().size() > 1 ? " from " + dated.from() : ""))
                .collect(Collectors.joining(", then "));
        var paused = standard.pauseIn().isEmpty()
                ? ""
                : " It pauses in " + Plain.list(plain.stages(standard.pauseIn())) + ".";
        var only = standard.when().equals(When.ALWAYS) ? "" : " Only if " + plain.when(standard.when()) + ".";
        var source = standard.source() == null ? "" : " (" + standard.source() + ")";
        line("- **" + standard.title() + "**: " + within + "." + only + paused + source);
    }

    private void refer() {
        if (!service.sending().refer().isEmpty()) {
            heading("Who we tell");
            service.sending().refer().values().forEach(referral -> line(plain.referral(referral)));
        }
        if (!service.sending().advice().isEmpty()) {
            heading("What we say, and tell nobody");
            service.sending().advice().values().forEach(advice -> line(plain.advice(advice)));
        }
    }

    private void money() {
        if (!service.terms().fees().isEmpty() || !service.terms().grants().isEmpty()) {
            heading("Fees and permits");
            service.terms().fees().values().forEach(fee -> line(Plain.fee(fee)));
            service.terms().grants().values().forEach(grant -> line(Plain.grant(grant)));
        }
    }

    private void letters() {
        if (!service.sending().letters().isEmpty()) {
            heading("What we write");
            service.sending().letters().values().forEach(letter -> {
                line("**" + letter.subject() + "** (by " + String.join(", else ", letter.by()) + ")");
                line("");
                line("> " + letter.text().strip().replace("\n", "\n> "));
                line("");
            });
        }
    }

    private void outcomes() {
        heading("How it ends, and how long we keep it");
        for (var outcome : service.terms().outcomes().values()) {
            var review = outcome.review() == null
                    ? ""
                    : " It may be reviewed within " + outcome.review().within() + ".";
            var from = outcome.keepFrom() == null
                    ? ""
                    : " from " + Plain.spaced(outcome.keepFrom().replace('.', ' '));
            line("- **" + outcome.title() + "** (" + Plain.word(outcome.result()) + "): kept for " + outcome.keep()
                    + from + "." + (outcome.says() == null ? "" : " " + outcome.says()) + review
                    + plain.reopen(outcome));
        }
    }

    private void access() {
        heading("Who sees what");
        for (Map.Entry<String, Service.Access> entry : service.access().entrySet()) {
            var access = entry.getValue();
            var sees = access.all() ? "everything" : Plain.list(plain.labels(access.sees()));
            var except = access.except().isEmpty() ? "" : " except " + Plain.list(plain.labels(access.except()));
            var sensitive =
                    access.maySee().isEmpty() ? "" : "; also sensitive answers on " + Plain.list(access.maySee());
            bullet(Plain.spaced(entry.getKey()), sees + except + sensitive);
        }
    }

    private void heading(String words) {
        line("\n## " + words + "\n");
    }

    private void bulletIf(String name, @Nullable String text) {
        if (text != null) {
            bullet(name, text);
        }
    }

    private void bullet(String name, String value) {
        line("- " + name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1) + ": " + value);
    }

    private void line(String words) {
        page.append(words).append('\n');
    }
}
