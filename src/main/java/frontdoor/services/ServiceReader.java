package frontdoor.services;

import frontdoor.forms.Question;
import frontdoor.kernel.Channel;
import frontdoor.services.Service.Action;
import frontdoor.services.Service.Extend;
import frontdoor.services.Service.Stage;
import frontdoor.services.Service.Start;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes a service of its file, which has the right shape already. What the file leaves out is filled in here, as
/// `docs/SERVICE-FILE.md` says, so that nothing after this asks whether a word was written.
public final class ServiceReader {

    private static final String ENGLISH = "en";
    private static final String SAVED_FOR = "28 days";

    private final Words file;
    private final List<Question> ask;
    private final List<Question> staffAsk;

    private ServiceReader(JsonNode file) {
        this.file = new Words(file);
        this.ask = QuestionReader.questions(this.file.at("ask"));
        this.staffAsk = QuestionReader.questions(this.file.at("staff_ask"));
    }

    /// @param file keeps to `services/service.schema.json`
    /// @throws Condition.Refused if a condition does not compile
    public static Service read(JsonNode file) {
        return new ServiceReader(file).service();
    }

    private Service service() {
        return new Service(
                file.text("service"),
                file.oneOf("kind", Service.Kind.class, "request"),
                about(),
                finding(),
                asking(),
                intake(),
                course(),
                terms(),
                new Sending(
                        PracticeReader.referrals(file.at("refer")),
                        PracticeReader.advice(file.at("refer")),
                        file.map("letters", PracticeReader::letter)),
                death(file.at("death")),
                PracticeReader.appointment(file.at("appointment")),
                file.map("access", PracticeReader::access),
                new ExampleReader(ask, staffAsk).examples(file.at("examples")));
    }

    private About about() {
        return new About(
                file.text("title"),
                file.text("owner"),
                file.text("summary", ""),
                file.textOrNull("costs"),
                file.textOrNull("for"),
                privacy(file.at("privacy")),
                file.textOrNull("note"));
    }

    private Finding finding() {
        return new Finding(
                file.oneOf("who", Who.class, "anyone"),
                channels(),
                file.at("find").texts("says"),
                file.at("find").texts("events"));
    }

    private Asking asking() {
        var contact = file.oneOf("contact", Service.Contact.class, "optional");
        var facts = file.map(
                "facts",
                (key, fact) -> new Service.Fact(
                        key,
                        fact.text("type"),
                        fact.text("source"),
                        fact.textOrNull("about"),
                        fact.valueOrNull("otherwise")));
        return new Asking(
                ENGLISH,
                contact,
                ask,
                byKey(staffAsk),
                facts,
                conditions(contact, facts),
                QuestionReader.suggestions(file.at("ask")),
                QuestionReader.headings(file.at("ask")),
                partnerReport(file.at("partner_report")));
    }

    private Intake intake() {
        return new Intake(
                file.span("save_and_return", SAVED_FOR),
                file.values("from_case"),
                file.texts("same_as_open"),
                mayBeSame(file.at("may_be_same")));
    }

    private Course course() {
        return new Course(
                file.list(
                        "start",
                        line -> new Start(
                                line.when("when"), line.textOrNull("to"), line.textOrNull("end"), line.texts("send"))),
                file.map("stages", ServiceReader::stage),
                PracticeReader.queues(file.at("route")),
                PracticeReader.priorities(file.at("route")));
    }

    private Terms terms() {
        return new Terms(
                file.map("standards", StandardReader::standard),
                file.map("fees", PracticeReader::fee),
                file.map("grants", PracticeReader::grant),
                file.map("outcomes", PracticeReader::outcome));
    }

    private static @Nullable PartnerReport partnerReport(Words report) {
        return report.isThere()
                ? new PartnerReport(
                        report.text("by"),
                        report.texts("ask"),
                        report.map("words", (_, words) -> words.node().asString()),
                        report.map("headings", (_, words) -> words.node().asString()),
                        report.map(
                                "scenarios", (name, _) -> report.at("scenarios").values(name)))
                : null;
    }

    private static @Nullable Likeness mayBeSame(Words same) {
        return same.isThere()
                ? new Likeness(same.text("name"), same.texts("days"), same.textOrNull("place"), same.text("action"))
                : null;
    }

    private static Privacy privacy(Words privacy) {
        return new Privacy(privacy.textOrNull("basis"), privacy.textOrNull("condition"), privacy.texts("shares"));
    }

    private static @Nullable Death death(Words death) {
        return death.isThere()
                ? new Death(
                        death.text("person"),
                        death.textOrNull("born"),
                        death.textOrNull("home"),
                        death.set("quiet"),
                        death.set("error"))
                : null;
    }

    private Set<Channel> channels() {
        var channels = new LinkedHashSet<Channel>();
        file.texts("channels").forEach(key -> channels.add(Channel.of(key)));
        return Collections.unmodifiableSet(channels);
    }

    private static Map<String, Question> byKey(Iterable<Question> questions) {
        var byKey = new LinkedHashMap<String, Question>();
        questions.forEach(question -> byKey.put(question.key(), question));
        return Collections.unmodifiableMap(byKey);
    }

    private Conditions conditions(Service.Contact contact, Map<String, Service.Fact> facts) {
        var questions = new ArrayList<>(ContactQuestions.of(contact, ENGLISH));
        questions.addAll(ask);
        questions.addAll(staffAsk);
        var vocabulary = Vocabulary.of(questions, facts.values());
        var compiled = file.map(
                "conditions",
                (name, condition) -> vocabulary.compile(name, condition.text("means"), condition.text("test")));
        return new Conditions(compiled, vocabulary, facts);
    }

    private static Stage stage(String key, Words stage) {
        return new Stage(
                key,
                stage.text("title"),
                stage.textOrNull("says"),
                stage.text("queue"),
                stage.is("refer", "all"),
                stage.is("refer", "all") ? List.of() : stage.texts("refer"),
                stage.textOrNull("fee"),
                stage.map("actions", ServiceReader::action));
    }

    private static Action action(String key, Words action) {
        var extend = action.at("extend");
        return new Action(
                key,
                action.text("title"),
                action.set("by"),
                action.when("when"),
                action.texts("ask"),
                action.set("optional"),
                action.textOrNull("to"),
                action.textOrNull("end"),
                action.texts("send"),
                action.texts("refer"),
                action.textOrNull("grant"),
                extend.isThere() ? new Extend(extend.text("standard"), extend.span("by")) : null,
                action.spanOrNull("after"),
                action.oneOfOrNull("when_referrals", Service.WhenReferrals.class),
                action.textOrNull("different_from"));
    }
}
