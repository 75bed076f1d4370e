package frontdoor.letters;

import frontdoor.council.Council;
import frontdoor.identity.Staff;
import frontdoor.identity.Team;
import frontdoor.kernel.Settings;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import frontdoor.partners.PaperCodes;
import frontdoor.partners.Partner;
import frontdoor.partners.Partners;
import frontdoor.referrals.PartnerLetter;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes a letter to a partner, at the moment when it is printed. It tells what the referral shares and nothing else;
/// the letters that follow the first name nobody.
@Component
class PartnerLetterText {

    private static final String WORDS = "referrals.letter.";
    private static final int NAMED = 6; // lines of an address below two names

    private final Partners partners;
    private final Staff staff;
    private final Council council;
    private final Settings settings;
    private final MessageSource messages;
    private final Clock clock;

    PartnerLetterText(
            Partners partners, Staff staff, Council council, Settings settings, MessageSource messages, Clock clock) {
        this.partners = partners;
        this.staff = staff;
        this.council = council;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /// @return empty if the partner is none any more, or has no address
    Optional<Message> of(PartnerLetter letter) {
        return of(letter, null);
    }

    /// Whether there is something to answer online, and they have no accounts to do it with.
    boolean takesACode(PartnerLetter letter) {
        return letter.kind() != PartnerLetter.Kind.CANCELLED
                && partners.recipient(letter.referral().recipient())
                        .filter(Partner::light)
                        .isPresent();
    }

    /// The same as it is printed.
    ///
    /// @param code with which they answer online, or null
    Optional<Message> of(PartnerLetter letter, @Nullable String code) {
        return partners.recipient(letter.referral().recipient())
                .filter(partner -> !partner.address().isEmpty())
                .map(partner -> new Message(
                        letter.id(),
                        letter.referral().reference().value(),
                        Medium.POST,
                        String.join("\n", to(partner)),
                        word(letter.kind().key() + ".subject"),
                        body(letter, code),
                        "en",
                        null));
    }

    private static List<String> to(Partner partner) {
        var lines = new ArrayList<String>();
        if (partner.address().size() <= NAMED) {
            lines.add(partner.contact().name());
        }
        lines.add(partner.title());
        lines.addAll(partner.address());
        return lines;
    }

    private String body(PartnerLetter letter, @Nullable String code) {
        var referral = letter.referral();
        var parts = new ArrayList<String>();
        parts.add(day(clock.instant()) + "\n"
                + word("letters.reference", referral.reference().value()));
        parts.add(word(
                letter.kind().key(),
                council.name(),
                team(referral.team()),
                LetterText.harmless(referral.title()),
                day(first(letter))));
        if (letter.kind() == PartnerLetter.Kind.REFERRED) {
            parts.add("## " + word("shared"));
            referral.shared().forEach(told -> parts.add(told(told)));
            parts.add(word("basis." + referral.basis()));
        }
        parts.add("## " + word("answer"));
        parts.addAll(answer(letter));
        if (code != null) {
            parts.add(word(
                    "answer.online",
                    settings.address() + "/partner/letter",
                    code,
                    day(clock.instant().plus(PaperCodes.LASTS))));
        }
        return String.join("\n\n", parts);
    }

    private static String told(Told told) {
        return "**" + LetterText.harmless(told.label()) + "**\n" + LetterText.harmless(told.says());
    }

    private List<String> answer(PartnerLetter letter) {
        var referral = letter.referral();
        var parts = new ArrayList<String>();
        switch (letter.kind()) {
            case REFERRED, CHASED -> {
                parts.add(word("answer.what", by(referral.deadlines().acknowledgeBy())));
                var act = referral.deadlines().actBy();
                if (act != null && act.isAfter(clock.instant())) {
                    parts.add(word("answer.act", day(act)));
                }
            }
            case CANCELLED -> parts.add(word("answer.none"));
            case RETRACTED, RETRACTION_CHASED -> parts.add(word("answer.retracted", by(retractedBy(referral))));
        }
        parts.add(word(
                "answer.how",
                council.phone(),
                String.join(", ", council.address()),
                referral.reference().value()));
        return parts;
    }

    /// A day that is over, or that nobody set, asks for an answer at once.
    private String by(@Nullable Instant until) {
        return until == null || until.isBefore(clock.instant()) ? word("answer.now") : word("answer.by", day(until));
    }

    private static @Nullable Instant retractedBy(Referral referral) {
        var retraction = referral.retraction();
        return retraction == null ? null : retraction.by();
    }

    /// When they were told: by the first letter, or else in another way.
    private static Instant first(PartnerLetter letter) {
        var delivered = letter.referral().deliveredAt();
        return letter.firstAt() != null
                ? letter.firstAt()
                : delivered != null ? delivered : letter.referral().madeAt();
    }

    private String team(String key) {
        return staff.teams().stream()
                .filter(team -> team.key().equals(key))
                .map(Team::title)
                .findFirst()
                .orElse(key);
    }

    private static String day(Instant at) {
        return LetterValues.day(at, Locale.UK);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key.startsWith("letters.") ? key : WORDS + key, arguments, Locale.UK);
    }
}
