package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Accounts;
import frontdoor.accounts.OwnDetails;
import frontdoor.asking.Fields;
import frontdoor.asking.Typed;
import frontdoor.council.Council;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.people.Person;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// What we hold about how to reach somebody, and how they want us to write; each part is changed on a page of its own.
@Controller
class PartController {

    private final Accounts accounts;
    private final OwnDetails own;
    private final PartForms forms;
    private final KeptForms kept;
    private final PartPages parts;
    private final Fields fields;
    private final Council council;
    private final Pages pages;
    private final AccountWords words;
    private final Clock clock;

    PartController(
            Accounts accounts,
            OwnDetails own,
            PartForms forms,
            KeptForms kept,
            PartPages parts,
            Fields fields,
            Council council,
            Pages pages,
            AccountWords words,
            Clock clock) {
        this.accounts = accounts;
        this.own = own;
        this.forms = forms;
        this.kept = kept;
        this.parts = parts;
        this.fields = fields;
        this.council = council;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/account/details")
    View details(Account account, @RequestParam @Nullable String done) {
        return accounts.person(account)
                .map(person -> pages.show("mine/parts", parts.details(account, person, done)))
                .orElseGet(PartController::nameFirst);
    }

    @GetMapping("/account/preferences")
    View preferences(Account account, @RequestParam @Nullable String done) {
        return accounts.person(account)
                .map(person -> pages.show("mine/parts", parts.preferences(person, done)))
                .orElseGet(PartController::nameFirst);
    }

    /// There is nobody in the register to change while we have no name.
    private static View nameFirst() {
        return SeeOther.to(Part.NAME.address());
    }

    @GetMapping("/account/{page:details|preferences}/{key}")
    View ask(Account account, @PathVariable String page, @PathVariable String key, HttpServletRequest request) {
        var part = part(page, key);
        var person = accounts.person(account);
        if (person.isEmpty() && part != Part.NAME) {
            return nameFirst();
        }
        var waiting = kept.typed(request, account);
        var known = person.map(found -> new Typed(forms.fields(part, found))).orElse(Typed.NOTHING);
        return show(HttpStatus.OK, part, waiting.orElse(known), Problems.NONE, person.isEmpty(), waiting.isPresent());
    }

    @PostMapping("/account/{page:details|preferences}/{key}")
    View answer(Account account, @PathVariable String page, @PathVariable String key, HttpServletRequest request) {
        var part = part(page, key);
        var person = accounts.person(account);
        if (person.isEmpty() && part != Part.NAME) {
            return nameFirst();
        }
        var typed = Fields.wished(Typed.of(request));
        if (Fields.isLookingUp(typed)) {
            var nothing = words.of(Fields.lookUpProblems(typed));
            var status = nothing.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            return show(status, part, typed, nothing, person.isEmpty(), false);
        }
        var checked = Answers.check(questions(part), typed.fields(), (_, _) -> Truth.YES, LocalDate.now(clock));
        if (!checked.isGood()) {
            return problem(part, typed, words.of(checked.problems()), person);
        }
        return switch (keep(account, person, part, checked)) {
            case DONE -> SeeOther.done(person.isEmpty() ? LeadsTo.HOME : part.page(), part.key());
            case TAKEN, WRONG_CODE ->
                problem(part, typed, words.problem(part.key(), "account." + part.key() + ".taken"), person);
        };
    }

    private OwnDetails.Outcome keep(Account account, Optional<Person> person, Part part, Answers.Checked checked) {
        return person.map(known ->
                        own.change(account, known.id(), forms.details(part, known, checked.values()), part.key()))
                .orElseGet(
                        () -> own.named(account, String.valueOf(checked.values().get("name"))));
    }

    private View problem(Part part, Typed typed, Problems problems, Optional<Person> person) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, part, typed, problems, person.isEmpty(), false);
    }

    private View show(HttpStatus status, Part part, Typed typed, Problems problems, boolean unknown, boolean waited) {
        var questions = questions(part);
        var shown = questions.stream()
                .map(question -> fields.of(question, typed, problems, questions.size() == 1))
                .toList();
        var title = words.word("account." + part.key() + ".title");
        return pages.show(
                status,
                "mine/part",
                new PartPage(
                        part.address(), unknown ? LeadsTo.HOME : part.page(), title, shown, unknown, waited, problems));
    }

    private List<Question> questions(Part part) {
        return part.questions(
                words, council.languages().stream().map(Locale::getLanguage).toList());
    }

    private static Part part(String page, String key) {
        return Part.of(page, key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
