package frontdoor.cases;

import frontdoor.kernel.Reference;
import frontdoor.kernel.Sha256;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import frontdoor.people.Phone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets a person read their own case without an account: a code goes to the email address or telephone they gave, and
/// whoever can read it there may read the case for an hour.
@Component
public class Tracking {

    /// How long a pass opens the case.
    public static final Duration LASTS = Duration.ofHours(1);

    /// How long a pass can be extended in all.
    private static final Duration LONGEST = Duration.ofHours(12);

    /// The cookie that holds the secret of a pass.
    public static final String COOKIE = "__Host-track";

    /// What codes are about, in the register of messages: not the case, whose letters its officers read.
    private static final String ABOUT_CODES = "code:";

    private final JdbcClient jdbc;
    private final CaseReader reader;
    private final TrackingCodes codes;
    private final ConfirmedAddresses confirmed;
    private final Messages messages;
    private final MessageSource words;
    private final Clock clock;

    Tracking(
            JdbcClient jdbc,
            CaseReader reader,
            TrackingCodes codes,
            ConfirmedAddresses confirmed,
            Messages messages,
            MessageSource words,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.codes = codes;
        this.confirmed = confirmed;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    /// A case that a pass opens.
    ///
    /// @param reporter which of its reporters reads it; the first one sees their own answers
    /// @param until when it ends
    /// @param grounds on what grounds it was given, in the words of whoever gave it; null if a code was shown
    public record Pass(
            Reference reference,
            int reporter,
            Instant until,
            @Nullable String grounds) {}

    /// A reporter of a case, and where the code goes.
    private record Told(int reporter, Recipient recipient) {}

    /// Sends a code to one reporter of the case who can be told: whoever asks writes to nobody else. It says nothing
    /// of whether there is such a case.
    ///
    /// @param contact the reporter's email address or telephone number, as typed; blank is enough
    ///     where one alone can be told, and reaches none of several
    /// @param asker the secret of the visit that asks, in which alone the codes work
    /// @param network from which it asks
    public void sendCode(Reference reference, String contact, String asker, String network) {
        reader.find(reference)
                .ifPresent(kase -> told(kase, contact)
                        .ifPresent(told -> send(
                                kase, told.reporter(), told.recipient(), new TrackingCodes.Asker(asker, network))));
    }

    private static Optional<Told> told(Case kase, String contact) {
        var found = IntStream.range(0, kase.reporters().size())
                .boxed()
                .flatMap(
                        index -> recipient(kase.reporters().get(index), contact.strip())
                                .map(recipient -> new Told(index, recipient))
                                .stream())
                .toList();
        boolean isAnyOfSeveral = contact.isBlank()
                && found.stream().map(Told::recipient).distinct().count() > 1;
        return isAnyOfSeveral ? Optional.empty() : found.stream().findFirst();
    }

    private static Optional<Recipient> recipient(Reporter reporter, String contact) {
        if (contact.isEmpty()) {
            return Recipient.of(reporter.email(), reporter.phone());
        }
        return contact.equalsIgnoreCase(reporter.email())
                ? Recipient.of(reporter.email(), null)
                : Phone.typed(contact)
                        .filter(number -> number.equals(reporter.phone()))
                        .flatMap(number -> Recipient.of(null, number));
    }

    private void send(Case kase, int index, Recipient recipient, TrackingCodes.Asker asker) {
        var reporter = kase.reporters().get(index);
        codes.make(kase.reference(), index, ConfirmedAddresses.hash(kase.reference(), recipient), asker)
                .ifPresent(code -> {
                    var reference = kase.reference().value();
                    var locale = Locale.forLanguageTag(reporter.language());
                    var letter = recipient.message(
                            ABOUT_CODES + reference,
                            words.getMessage("cases.code.subject", new Object[] {reference}, locale),
                            words.getMessage("cases.code.text", new Object[] {code, reference}, locale),
                            reporter.language(),
                            null);
                    messages.accept(List.of(letter.forPerson(reporter.person())));
                });
    }

    /// Uses a code up and, if it opens the case, remembers the secret, and that the address it went to is theirs.
    ///
    /// @param asker the secret of the visit that tries it
    /// @param secret new and random, to be kept in the person's cookie
    public boolean open(Reference reference, String code, String asker, String secret) {
        var shown = codes.use(reference, code, asker);
        shown.ifPresent(found -> {
            admit(reference, found.reporter(), null, secret);
            if (found.sentTo() != null) {
                confirmed.shown(reference, found.sentTo());
            }
        });
        return shown.isPresent();
    }

    /// Opens a case to somebody who has signed in, and who reported it or acts for whoever did.
    ///
    /// @param grounds which must still hold whenever the pass is used
    /// @param secret new and random, to be kept in the person's cookie
    public void open(ReportedCases.Reported reported, String grounds, String secret) {
        admit(reported.kase().reference(), reported.reporter(), grounds, secret);
    }

    /// Opens a case to one of its reporters.
    ///
    /// @param secret new and random, to be kept in the person's cookie
    public void admit(Reference reference, int reporter, String secret) {
        admit(reference, reporter, null, secret);
    }

    private void admit(Reference reference, int reporter, @Nullable String grounds, String secret) {
        jdbc.sql("""
                insert into cases.tracking_pass (pass, reference, reporter, grounds, until, made_at)
                values (:pass, :reference, :reporter, :grounds, :until, :now)
                """)
                .param("pass", Sha256.of(secret))
                .param("reference", reference.value())
                .param("reporter", reporter)
                .param("grounds", grounds)
                .param("until", clock.instant().plus(LASTS).atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return empty if the secret opens nothing, or no longer
    public Optional<Pass> pass(String secret) {
        return jdbc.sql("""
                select reference, reporter, until, grounds from cases.tracking_pass where pass = :pass and until > :now
                """)
                .param("pass", Sha256.of(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Pass(
                        new Reference(row.getString("reference")),
                        row.getInt("reporter"),
                        row.getTimestamp("until").toInstant(),
                        row.getString("grounds")))
                .optional();
    }

    /// Lets a pass open the case for as long again, from now, up to [#LONGEST] after the code was shown.
    ///
    /// @return false if it opens nothing any more, or has been extended for as long as one may be
    public boolean extend(String secret) {
        return jdbc.sql(
                                "update cases.tracking_pass set until = :until where pass = :pass and until > :now and made_at > :first")
                        .param("pass", Sha256.of(secret))
                        .param("until", clock.instant().plus(LASTS).atOffset(ZoneOffset.UTC))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("first", clock.instant().minus(LONGEST).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Ends a pass, as when a person leaves a shared computer, and drops the files that wait under it.
    public void close(String secret) {
        jdbc.sql("""
                with ended as (
                    delete from cases.tracking_pass where pass = :pass or until < :now
                )
                select files.drop_waiting(array[:secret])
                """)
                .param("pass", Sha256.of(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("secret", secret)
                .query(Long.class)
                .single();
    }
}
