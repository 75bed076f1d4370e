package frontdoor.cases;

import frontdoor.council.Council;
import frontdoor.council.Rotas;
import frontdoor.directory.Translated;
import frontdoor.kernel.Reference;
import frontdoor.kernel.Secret;
import frontdoor.kernel.Settings;
import frontdoor.kernel.Sha256;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.referrals.Reaching.Reached;
import frontdoor.services.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes a service's letters to the people who reported a case, each by the first channel of the letter that they
/// have.
@Component
class Letters {

    private final Translated translated;
    private final People people;
    private final Settings settings;
    private final Council council;
    private final Rotas rotas;
    private final MessageSource text;

    Letters(Translated translated, People people, Settings settings, Council council, Rotas rotas, MessageSource text) {
        this.translated = translated;
        this.people = people;
        this.settings = settings;
        this.council = council;
        this.rotas = rotas;
        this.text = text;
    }

    /// @param letters keys of the letters to send, in order
    /// @param asks whether the last of them asks if this solved what they came for
    /// @return messages as [frontdoor.notify] accepts them
    List<Map<String, Object>> write(
            Service service, List<String> letters, LetterWords words, List<Reporter> to, boolean asks, Instant at) {
        var messages = new ArrayList<Map<String, Object>>();
        for (String key : letters) {
            for (int index = 0; index < to.size(); index++) {
                var spoken = translated.in(to.get(index).language(), service);
                var letter = spoken.sending().letters().get(key);
                if (letter != null) {
                    var theirs = words.in(spoken);
                    add(messages, letter, index == 0 ? theirs : theirs.forJoiner(), to.get(index), at);
                }
            }
        }
        if (asks) {
            for (int index = 0; index < to.size(); index++) {
                ask(messages, to.get(index), index);
            }
        }
        return messages;
    }

    /// Tells whoever reported a case first that somebody who was told gives no answer, and that we go on asking. Whom a
    /// case is told to is no business of those who joined it.
    List<Map<String, Object>> unanswered(Service service, Case kase, String line, Instant at) {
        var reporter = kase.reporters().getFirst();
        var locale = Locale.forLanguageTag(reporter.language());
        var spoken = translated.in(reporter.language(), service);
        var told = spoken.sending().refer().get(line);
        var said = new Object[] {told == null ? line : told.told()};
        var letter = new Service.Letter(
                "unanswered",
                List.of("email", "text", "post"),
                text.getMessage("following.referral.letter.subject", null, locale),
                text.getMessage("following.referral.letter.text", said, locale));
        var messages = new ArrayList<Map<String, Object>>();
        add(messages, letter, new LetterWords(spoken, kase.reference(), kase.state(), Reached.ALL), reporter, at);
        return messages;
    }

    /// By email alone: a text message is paid by its length, and nobody types a secret off a sheet of paper.
    private void ask(List<Map<String, Object>> messages, Reporter reporter, int index) {
        var email = reporter.email();
        messages.reversed().stream()
                .filter(message -> "email".equals(message.get("channel")))
                .filter(message -> Objects.equals(message.get("recipient"), email) && !message.containsKey("solving"))
                .findFirst()
                .ifPresent(message -> {
                    var token = Secret.fresh();
                    var link = settings.address() + "/solved/" + token;
                    var question = text.getMessage(
                            "following.solved.letter", new Object[] {link}, Locale.forLanguageTag(reporter.language()));
                    message.put("body", message.get("body") + "\n\n" + question);
                    message.put("solving", Sha256.of(token));
                    message.put("reporter", index);
                });
    }

    private void add(
            List<Map<String, Object>> messages,
            Service.Letter letter,
            LetterWords words,
            Reporter reporter,
            Instant at) {
        var person = person(reporter);
        for (String channel : channels(letter, person)) {
            var recipient = recipient(channel, reporter);
            if (recipient != null) {
                var fill = words.to(reporter, council, onCall(words, at), link(words.reference()));
                var body = fill.fill(letter.text());
                if (body.isBlank()) {
                    return;
                }
                messages.add(message(
                        letter.key(),
                        channel,
                        words.reference(),
                        recipient,
                        fill.fill(letter.subject()),
                        body,
                        fill.service().asking().language(),
                        channel.equals("post") && person != null ? person.needs() : null,
                        person,
                        at));
                return;
            }
        }
    }

    /// Whom they can call although the offices are closed, or null.
    private @Nullable String onCall(LetterWords words, Instant at) {
        return OnCalls.of(words.service(), words.state(), rotas, at).stream()
                .findFirst()
                .map(OnCalls::who)
                .orElse(null);
    }

    /// What the register knows of whoever is written to; null for somebody who is new to it.
    private @Nullable Person person(Reporter reporter) {
        return reporter.person() == null ? null : people.find(reporter.person()).orElse(null);
    }

    /// The ways a letter can go, in the order to try them: first the one that the person has asked for, and never by
    /// post to an address that they have told us not to write to.
    private static List<String> channels(Service.Letter letter, @Nullable Person person) {
        if (person == null) {
            return letter.by();
        }
        return letter.by().stream()
                .filter(channel -> !channel.equals("post") || !person.noPost())
                .sorted(Comparator.comparing(channel -> !channel.equals(person.channel())))
                .toList();
    }

    private static Map<String, Object> message(
            String letter,
            String channel,
            Reference about,
            String recipient,
            String subject,
            String body,
            String language,
            @Nullable String needs,
            @Nullable Person person,
            Instant at) {
        var message = new LinkedHashMap<String, Object>();
        message.put("id", UUID.randomUUID().toString());
        message.put("about", about.value());
        message.put("letter", letter);
        message.put("channel", channel);
        message.put("recipient", recipient);
        message.put("subject", subject);
        message.put("body", body);
        message.put("language", language);
        if (needs != null) {
            message.put("needs", needs);
        }
        if (person != null) {
            message.put("person", person.id());
        }
        message.put("at", at.toString());
        return message;
    }

    String link(Reference reference) {
        return settings.address() + "/track/" + reference.value();
    }

    private static @Nullable String recipient(String channel, Reporter reporter) {
        return switch (channel) {
            case "email" -> reporter.email();
            case "text" -> reporter.phone();
            case "post" -> reporter.address();
            default -> null;
        };
    }
}
