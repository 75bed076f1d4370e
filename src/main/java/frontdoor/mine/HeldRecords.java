package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.accounts.Accounts;
import frontdoor.cases.Case;
import frontdoor.cases.ReportedCases.By;
import frontdoor.cases.ReportedCases.Reported;
import frontdoor.cases.Reporter;
import frontdoor.cases.Status;
import frontdoor.contacts.Contact;
import frontdoor.contacts.Contacts;
import frontdoor.directory.Services;
import frontdoor.directory.Spoken;
import frontdoor.forms.Said;
import frontdoor.kernel.Reference;
import frontdoor.letters.SentLetters;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import frontdoor.people.Person;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Gathers what the council holds about somebody: who is signed in, or asks for it in another way.
@Component
public class HeldRecords {

    private static final int MOST_CASES = 200;
    private static final int MOST_CONTACTS = 500;

    private final Accounts accounts;
    private final Requests requests;
    private final Services services;
    private final Spoken spoken;
    private final Contacts contacts;
    private final Messages messages;
    private final SentLetters sent;
    private final SentFiles files;
    private final Looks looks;
    private final AccountWords words;
    private final Clock clock;

    HeldRecords(
            Accounts accounts,
            Requests requests,
            Services services,
            Spoken spoken,
            Contacts contacts,
            Messages messages,
            SentLetters sent,
            SentFiles files,
            Looks looks,
            AccountWords words,
            Clock clock) {
        this.accounts = accounts;
        this.requests = requests;
        this.services = services;
        this.spoken = spoken;
        this.contacts = contacts;
        this.messages = messages;
        this.sent = sent;
        this.files = files;
        this.looks = looks;
        this.words = words;
        this.clock = clock;
    }

    Held of(Account account) {
        return of(Requests.by(account), account, accounts.person(account).orElse(null), HeldReader.THEMSELVES);
    }

    /// What is held of a customer, as a member of staff may read it who hands it over. Their cases are those that they
    /// reported under their name: an address on their record is not proved to be theirs.
    public Held of(Person person, HeldReader reader) {
        return of(new By(person.id(), null), null, person, reader);
    }

    private Held of(By by, @Nullable Account account, @Nullable Person person, HeldReader reader) {
        var found = requests.all(by, MOST_CASES);
        var known = reader.known(found.cases().stream().map(Reported::kase).toList());
        var reported = IntStream.range(0, known.size())
                .mapToObj(index ->
                        new Reported(known.get(index), found.cases().get(index).reporter()))
                .toList();
        var readable = reported.stream()
                .filter(each -> reader.readsWords(each.kase(), requests.spoken(each.kase())))
                .toList();
        var references = reported.stream().map(each -> each.kase().reference()).toList();
        return new Held(
                clock.instant(),
                by.email(),
                person == null ? Map.of() : person(person),
                reported.stream().map(each -> held(each, reader)).toList(),
                found.next() != null,
                contacts(by.person()),
                letters(by, person, readable),
                files.of(by, readable),
                looks.at(by.person(), account, references));
    }

    private Map<String, String> person(Person person) {
        var rows = new LinkedHashMap<String, String>();
        put(rows, "name", person.name());
        put(rows, "newEmail", person.email());
        put(rows, "phone", person.writtenPhone());
        put(rows, "address", person.writtenAddress());
        put(rows, "born", person.bornOn() == null ? null : words.date(person.bornOn()));
        var channel = person.channel();
        put(rows, "channel", channel == null ? null : words.wordOr("account.channel." + channel, channel));
        put(rows, "language", words.wordOr("account.language." + person.language(), person.language()));
        put(rows, "formats", words.needs(person.needs()));
        put(rows, "safe", person.safeContact());
        put(rows, "post", words.word(person.noPost() ? "account.post.no" : "account.post.yes"));
        return rows;
    }

    private void put(Map<String, String> rows, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.put(words.word("account." + key + ".row"), value);
        }
    }

    private Held.HeldCase held(Reported reported, HeldReader reader) {
        var kase = reported.kase();
        var service = requests.spoken(kase);
        return new Held.HeldCase(
                kase.reference().value(),
                service.title(),
                Status.of(kase, service).title(),
                kase.openedAt(),
                kase.closedAt(),
                reported.reporter() == 0 ? answers(kase, service, reader) : Map.of(),
                keepsBack(reported, service, reader));
    }

    private static boolean keepsBack(Reported reported, Service service, HeldReader reader) {
        var kase = reported.kase();
        return !reader.readsWords(kase, service)
                || reported.reporter() == 0
                        && service.asking().own().stream()
                                .filter(question -> !question.staffOnly())
                                .filter(question -> kase.state().answers().get(question.key()) != null)
                                .anyMatch(question -> !reader.reads(kase, service, question));
    }

    private static Map<String, String> answers(Case kase, Service service, HeldReader reader) {
        var answers = new LinkedHashMap<String, String>();
        service.asking().own().forEach(question -> {
            var answer = kase.state().answers().get(question.key());
            if (answer != null && !question.staffOnly() && reader.reads(kase, service, question)) {
                answers.put(question.label(), Said.inWords(question, answer, LocaleContextHolder.getLocale()));
            }
        });
        return answers;
    }

    private List<Held.HeldContact> contacts(@Nullable Long person) {
        return person == null
                ? List.of()
                : contacts.ofPerson(person, MOST_CONTACTS).stream()
                        .map(this::held)
                        .toList();
    }

    private Held.HeldContact held(Contact contact) {
        var key = contact.service();
        return new Held.HeldContact(
                contact.at(),
                words.wordOr(
                        "account.channel." + contact.channel().key(),
                        contact.channel().key()),
                key == null
                        ? null
                        : services.current(key)
                                .map(spoken::in)
                                .map(Service::title)
                                .orElse(key),
                contact.cases().stream().map(Reference::value).toList());
    }

    /// Letters to them alone. Those to another reporter of a case are not theirs to read.
    private List<Held.HeldLetter> letters(By by, @Nullable Person person, List<Reported> reported) {
        var phone = person == null ? null : person.phone();
        var own = Stream.concat(
                        Stream.of(new Reporter(null, null, by.email(), phone, null, "en")),
                        reported.stream().map(each -> each.kase().reporters().get(each.reporter())))
                .toList();
        var about =
                reported.stream().map(each -> each.kase().reference().value()).collect(Collectors.toSet());
        var theirs = messages.about(about).stream()
                .filter(dispatch -> isTo(dispatch.message().recipient(), own))
                .toList();
        return sent.readable(theirs).stream().map(HeldRecords::held).toList();
    }

    private static boolean isTo(String recipient, List<Reporter> own) {
        return own.stream().anyMatch(reporter -> reporter.isReachedAt(recipient));
    }

    private static Held.HeldLetter held(Dispatch dispatch) {
        var message = dispatch.message();
        return new Held.HeldLetter(
                dispatch.createdAt(),
                message.about(),
                message.medium().key(),
                message.language(),
                message.subject(),
                message.body());
    }
}
