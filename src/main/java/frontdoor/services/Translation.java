package frontdoor.services;

import frontdoor.forms.Question;
import frontdoor.forms.Question.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A service in another language: the same service, with the texts that residents meet replaced. The texts have the
/// shape of a service file, and hold nothing else. What staff alone read stays as it is.
///
/// @param untranslated texts that a resident meets and that stay as they are, by where they stand: `stages.paying.says`
public record Translation(Service service, Map<String, String> untranslated) {

    private static final Pattern SAID_IN_LETTERS = Pattern.compile("\\(\\(\\s*([a-z0-9_]+)");

    public static Translation of(Service service, String language, JsonNode texts) {
        var missing = new LinkedHashMap<String, String>();
        var spoken = new Texts(texts, missing).of(service, language);
        return new Translation(spoken, Collections.unmodifiableMap(missing));
    }

    /// @param missing where what is not there is written down
    record Texts(JsonNode texts, Map<String, String> missing) {

        Service of(Service service, String language) {
            return new Service(
                    service.key(),
                    service.kind(),
                    about(service.about()),
                    finding(service.finding()),
                    asking(service, language),
                    service.intake(),
                    course(service.course()),
                    terms(service.terms()),
                    sending(service.sending()),
                    service.death(),
                    appointment(service.appointment()),
                    service.access(),
                    service.examples());
        }

        private About about(About about) {
            return new About(
                    text("title", about.title()),
                    about.owner(),
                    text("summary", about.summary()),
                    textOrNull("costs", about.costs()),
                    textOrNull("for", about.forWhom()),
                    privacy(about.privacy()),
                    about.note());
        }

        private Finding finding(Finding finding) {
            return new Finding(finding.who(), finding.channels(), says(finding.says()), finding.events());
        }

        private Asking asking(Service service, String language) {
            var asking = service.asking();
            return new Asking(
                    language,
                    asking.contact(),
                    asking.own().stream()
                            .map(question -> question.staffOnly() ? question : asked("ask.", question))
                            .toList(),
                    staffAsk(service),
                    asking.facts(),
                    asking.conditions(),
                    asking.suggestions(),
                    asking.headings(),
                    asking.partnerReport());
        }

        private Course course(Course course) {
            return new Course(course.start(), each(course.stages(), this::stage), course.queues(), course.priorities());
        }

        private Terms terms(Terms terms) {
            return new Terms(
                    each(
                            terms.standards(),
                            (key, standard) -> standard.called(text("standards." + key + ".title", standard.title()))),
                    each(
                            terms.fees(),
                            (key, fee) -> new Fee(
                                    key, text("fees." + key + ".title", fee.title()), fee.amounts(), fee.taken())),
                    terms.grants(),
                    each(terms.outcomes(), this::outcome));
        }

        private Sending sending(Sending sending) {
            return new Sending(
                    each(
                            sending.refer(),
                            (key, line) -> line.in((word, own) -> text("refer." + key + "." + word, own))),
                    each(
                            sending.advice(),
                            (key, advice) -> advice.called(
                                    text("refer." + key + ".title", advice.title()),
                                    text("refer." + key + ".advice", advice.says()))),
                    each(sending.letters(), this::letter));
        }

        private @Nullable Appointment appointment(@Nullable Appointment own) {
            return own == null
                    ? null
                    : own.called(text("appointment.title", own.title()), textOrNull("appointment.waits", own.waits()));
        }

        private Privacy privacy(Privacy own) {
            var shares = new ArrayList<String>();
            for (int index = 0; index < own.shares().size(); index++) {
                shares.add(text("privacy.shares." + index, own.shares().get(index)));
            }
            return new Privacy(
                    textOrNull("privacy.basis", own.basis()),
                    textOrNull("privacy.condition", own.condition()),
                    List.copyOf(shares));
        }

        static <T> Map<String, T> each(Map<String, T> all, BiFunction<String, T, T> change) {
            var changed = new LinkedHashMap<String, T>();
            all.forEach((key, one) -> changed.put(key, change.apply(key, one)));
            return Collections.unmodifiableMap(changed);
        }

        /// What people say is looked for, not shown, so it may stay in one language.
        private List<String> says(List<String> otherwise) {
            var node = texts.path("find").path("says");
            return node.isArray() ? node.valueStream().map(JsonNode::asString).toList() : otherwise;
        }

        Question asked(String block, Question question) {
            var at = block + question.key() + ".";
            return answered(at, question)
                    .inWords(text(at + "label", question.label()), textOrNull(at + "hint", question.hint()));
        }

        /// With the answers that can be picked in this language.
        private Question answered(String at, Question question) {
            return switch (question.kind()) {
                case Kind.Choice(var options) -> question.ofKind(new Kind.Choice(options(at, options)));
                case Kind.Choices all -> question.ofKind(new Kind.Choices(options(at, all.options()), all.only()));
                default -> question;
            };
        }

        private Map<String, String> options(String at, Map<String, String> options) {
            return each(options, (id, label) -> text(at + "options." + id, label));
        }

        /// A resident meets those that their own actions ask, and in letters what staff picked.
        private Map<String, Question> staffAsk(Service service) {
            var theirs = new ArrayList<String>();
            service.course().stages().values().stream()
                    .flatMap(stage -> stage.actions().values().stream())
                    .filter(action -> action.isBy("resident"))
                    .forEach(action -> theirs.addAll(action.ask()));
            var told = service.sending().letters().values().stream()
                    .flatMap(letter -> SAID_IN_LETTERS.matcher(letter.text()).results())
                    .map(found -> found.group(1))
                    .toList();
            return each(
                    service.asking().staff(),
                    (key, question) -> theirs.contains(key)
                            ? asked("staff_ask.", question)
                            : told.contains(key) ? answered("staff_ask." + key + ".", question) : question);
        }

        private Service.Stage stage(String key, Service.Stage stage) {
            var at = "stages." + key + ".";
            return new Service.Stage(
                    key,
                    text(at + "title", stage.title()),
                    textOrNull(at + "says", stage.says()),
                    stage.queue(),
                    stage.referAll(),
                    stage.refer(),
                    stage.fee(),
                    each(
                            stage.actions(),
                            (name, action) -> action.isBy("resident")
                                    ? called(text(at + "actions." + name + ".title", action.title()), action)
                                    : action));
        }

        private static Service.Action called(String title, Service.Action action) {
            return new Service.Action(
                    action.key(),
                    title,
                    action.by(),
                    action.when(),
                    action.ask(),
                    action.optional(),
                    action.to(),
                    action.end(),
                    action.send(),
                    action.refer(),
                    action.grant(),
                    action.extend(),
                    action.after(),
                    action.whenReferrals(),
                    action.differentFrom());
        }

        private Service.Letter letter(String key, Service.Letter letter) {
            var at = "letters." + key + ".";
            return new Service.Letter(
                    key, letter.by(), text(at + "subject", letter.subject()), text(at + "text", letter.text()));
        }

        private Service.Outcome outcome(String key, Service.Outcome outcome) {
            var at = "outcomes." + key + ".";
            return new Service.Outcome(
                    key,
                    text(at + "title", outcome.title()),
                    outcome.result(),
                    textOrNull(at + "says", outcome.says()),
                    outcome.send(),
                    outcome.keep(),
                    outcome.keepFrom(),
                    outcome.review(),
                    outcome.reopen(),
                    outcome.retract());
        }

        @Nullable
        String textOrNull(String path, @Nullable String otherwise) {
            return otherwise == null ? null : text(path, otherwise);
        }

        String text(String path, String otherwise) {
            var node = texts;
            for (String word : path.split("\\.")) {
                node = node.isArray() && word.matches("\\d{1,4}") ? node.path(Integer.parseInt(word)) : node.path(word);
            }
            if (node.isValueNode() && !node.isNull() && !node.asString().isBlank()) {
                return node.asString();
            }
            missing.put(path, otherwise);
            return otherwise;
        }
    }
}
