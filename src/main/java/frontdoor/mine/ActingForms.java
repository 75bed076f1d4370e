package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.asking.Field;
import frontdoor.asking.Fields;
import frontdoor.asking.Typed;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.forms.When;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.web.Option;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The form by which a person asks somebody to act for them.
@Component
class ActingForms {

    private static final List<String> ON_THE_PAGE = List.of("email", "what", "matters", "until");
    private static final String ALL = "all";
    private static final String SOME = "some";
    private static final int SHOWN = 20;
    private static final int LONGEST = 2; // years

    private final Requests requests;
    private final Fields fields;
    private final AccountWords words;
    private final Clock clock;

    ActingForms(Requests requests, Fields fields, AccountWords words, Clock clock) {
        this.requests = requests;
        this.fields = fields;
        this.words = words;
        this.clock = clock;
    }

    /// What was asked for, if nothing is wrong with it.
    ///
    /// @param matters none for all of them
    record Checked(String email, List<Reference> matters, LocalDate until, Problems problems) {}

    AskPage page(Account account, Typed typed, boolean kept, Problems problems) {
        var matters = matters(account);
        var some = new ArrayList<Option>();
        matters.forEach(
                (reference, title) -> some.add(Option.of(reference, title).chosen(typed.has("matters", reference))));
        return new AskPage(
                field(email(), typed, problems),
                field(until(), typed, problems),
                List.of(
                        Option.of(ALL, words.word("account.acting.all")).chosen(typed.has("what", ALL)),
                        Option.of(SOME, words.word("account.acting.some")).chosen(typed.has("what", SOME))),
                some,
                kept,
                problems);
    }

    private Field field(Question question, Typed typed, Problems problems) {
        return fields.of(question, typed, problems, false);
    }

    Checked check(Account account, Typed typed) {
        var questions = List.of(email(), until());
        var today = CivilTime.day(clock.instant());
        var answers = Answers.check(questions, typed.fields(), (_, _) -> Truth.YES, today);
        var problems = new ArrayList<>(words.of(answers.problems()).all());
        var until = answers.values().get("until") instanceof String day ? LocalDate.parse(day) : today;
        var dated = answers.values().containsKey("until");
        if (dated && (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST)))) {
            problems.add(new Problem("until-day", words.word("account.acting.until.wrong", LONGEST)));
        }
        var chosen = chosen(account, typed);
        if (!typed.has("what", ALL) && !typed.has("what", SOME)) {
            problems.add(new Problem("what", words.word("account.acting.what.needed")));
        } else if (typed.has("what", SOME) && chosen.isEmpty()) {
            problems.add(new Problem("matters", words.word("account.acting.matters.needed")));
        }
        problems.sort(Comparator.comparing(
                problem -> ON_THE_PAGE.indexOf(problem.field().split("-")[0])));
        return new Checked(
                String.valueOf(answers.values().get("email")),
                typed.has("what", ALL) ? List.of() : chosen,
                until,
                new Problems(problems));
    }

    /// Their own cases only, whatever was sent.
    private List<Reference> chosen(Account account, Typed typed) {
        return matters(account).keySet().stream()
                .filter(reference -> typed.has("matters", reference))
                .map(Reference::new)
                .toList();
    }

    private Map<String, String> matters(Account account) {
        var matters = new LinkedHashMap<String, String>();
        requests.own(account, true, null, SHOWN).cases().forEach(reported -> {
            var line = requests.line(reported.kase());
            matters.put(line.reference(), line.title() + " " + line.reference());
        });
        return matters;
    }

    private Question email() {
        return question("email", new Question.Kind.Email());
    }

    private Question until() {
        return question("until", new Question.Kind.Date(false));
    }

    private Question question(String key, Question.Kind kind) {
        return new Question(
                key,
                words.word("account.acting." + key),
                words.hint("account.acting." + key + ".hint"),
                kind,
                true,
                When.ALWAYS,
                false,
                null,
                false,
                null);
    }
}
