package frontdoor.referrals;

import frontdoor.council.Council;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Settings;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPasses;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.PartnerPerson;
import frontdoor.partners.Partners;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes to partners that there is something for them. It names a number and nobody: what it is about is read
/// elsewhere.
@Component
class PartnerMail implements Carrier {

    private final Partners partners;
    private final Messages messages;
    private final Settings settings;
    private final Council council;
    private final MessageSource text;
    private final PartnerPasses passes;
    private final PartnerPeople people;

    PartnerMail(
            Partners partners,
            Messages messages,
            Settings settings,
            Council council,
            MessageSource text,
            PartnerPasses passes,
            PartnerPeople people) {
        this.partners = partners;
        this.messages = messages;
        this.settings = settings;
        this.council = council;
        this.text = text;
        this.passes = passes;
        this.people = people;
    }

    @Override
    public String route() {
        return "email";
    }

    @Override
    public boolean carry(Referral referral, News news, Instant now) {
        return write(referral, news.name().toLowerCase(Locale.ROOT), news + " " + referral.revision());
    }

    /// @param key the middle of the keys of its words
    /// @param cause what happened, so that one happening is written of once
    /// @return false if they have no email address
    boolean write(Referral referral, String key, String cause) {
        return write(referral, key, cause, contact(referral));
    }

    /// The same to one of them, who asked something; where they have left, to the partner.
    boolean write(Referral referral, String key, String cause, Actor asker) {
        var number = PartnerPerson.number(asker);
        var person = number.isEmpty()
                ? Optional.<PartnerPerson>empty()
                : people.find(PartnerPerson.partner(asker), number.getAsLong());
        return write(referral, key, cause, person.map(PartnerPerson::email).orElseGet(() -> contact(referral)));
    }

    private @Nullable String contact(Referral referral) {
        return partners.recipient(referral.recipient())
                .map(partner -> partner.contact().email())
                .orElse(null);
    }

    private boolean write(Referral referral, String key, String cause, @Nullable String email) {
        if (email == null) {
            return false;
        }
        var number = referral.id().toString();
        var address = settings.address() + "/partner"
                + partners.recipient(referral.recipient())
                        .map(partner -> door(partner, referral))
                        .orElse("");
        messages.accept(List.of(new Recipient(Medium.EMAIL, email)
                .message(
                        "referral-" + number,
                        text.getMessage("referrals.mail." + key + ".subject", new Object[] {council.name()}, Locale.UK),
                        text.getMessage(
                                "referrals.mail." + key,
                                new Object[] {number, address, council.phone(), council.name()},
                                Locale.UK),
                        "en",
                        "referral-" + number + " " + cause)));
        return true;
    }

    /// A group without accounts gets a link of its own to this one.
    private String door(Partner partner, Referral referral) {
        return partner.light() ? "/open?key=" + passes.link(partner.key(), referral.id()) : "";
    }

    /// Asks whether they have room for something.
    ///
    /// @return false if they have no email address
    boolean ask(String recipient, String title, Instant now) {
        var email = partners.recipient(recipient)
                .map(partner -> partner.contact().email())
                .orElse(null);
        if (email == null) {
            return false;
        }
        messages.accept(List.of(new Recipient(Medium.EMAIL, email)
                .message(
                        "capacity-" + recipient.replace(':', '-'),
                        text.getMessage("referrals.mail.capacity.subject", new Object[] {council.name()}, Locale.UK),
                        text.getMessage(
                                "referrals.mail.capacity",
                                new Object[] {title, council.phone(), council.name()},
                                Locale.UK),
                        "en",
                        "capacity-" + recipient + " " + title + " " + now)));
        return true;
    }
}
