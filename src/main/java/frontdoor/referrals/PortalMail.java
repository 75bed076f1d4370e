package frontdoor.referrals;

import frontdoor.council.Council;
import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Settings;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.PartnerPerson;
import frontdoor.partners.Partners;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes to everybody on the list of a partner that works on our pages, or to its contact while nobody is on it: how
/// much waits for them, until when, and where they sign in. It names nobody, and no number either. What happened to
/// several referrals of one case at one moment is one email.
@Component
class PortalMail implements Carrier {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Partners partners;
    private final PartnerPeople people;
    private final PartnerWork work;
    private final Messages messages;
    private final Settings settings;
    private final Council council;
    private final MessageSource text;

    PortalMail(
            Partners partners,
            PartnerPeople people,
            PartnerWork work,
            Messages messages,
            Settings settings,
            Council council,
            MessageSource text) {
        this.partners = partners;
        this.people = people;
        this.work = work;
        this.messages = messages;
        this.settings = settings;
        this.council = council;
        this.text = text;
    }

    @Override
    public String route() {
        return "portal";
    }

    @Override
    public boolean carry(Referral referral, News news, Instant now) {
        var retraction = referral.retraction();
        return write(
                referral,
                news.name().toLowerCase(Locale.ROOT),
                news + " " + (news == News.RETRACTED && retraction != null ? retraction.at() : referral.since()));
    }

    /// @param key the last part of the key of its words
    /// @param cause what happened; whatever else of the case has the same is written of with it
    /// @return false if nobody is on the list and there is no address of theirs
    boolean write(Referral referral, String key, String cause) {
        var to = partners.recipient(referral.recipient()).map(this::addresses).orElse(List.of());
        var once = "portal-" + referral.recipient() + " " + referral.reference() + " " + cause;
        var words = "referrals.mail.portal." + key;
        var said = waiting(referral.recipient());
        messages.accept(to.stream()
                .map(email -> new Recipient(Medium.EMAIL, email)
                        .message(
                                "referral-" + referral.id(),
                                text.getMessage(words + ".subject", new Object[] {council.name()}, Locale.UK),
                                text.getMessage(words, new Object[] {council.name(), said, council.phone()}, Locale.UK),
                                "en",
                                once + " " + email))
                .toList());
        return !to.isEmpty();
    }

    private List<String> addresses(Partner partner) {
        var listed = people.of(partner.key()).stream().map(PartnerPerson::email).toList();
        var theirs = partner.contact().email();
        return listed.isEmpty() && theirs != null ? List.of(theirs) : listed;
    }

    private String waiting(String recipient) {
        var where = settings.address() + "/partner";
        var first = work.list(recipient, PartnerWork.Shelf.WAITING, DueCursor.START).stream()
                .filter(each -> !each.awaitsSeen())
                .flatMap(each -> Stream.ofNullable(each.deadlines().acknowledgeBy()))
                .findFirst();
        int count = work.counts(recipient).waiting();
        return first.isEmpty()
                ? text.getMessage("referrals.mail.portal.waiting", new Object[] {count, where}, Locale.UK)
                : text.getMessage(
                        "referrals.mail.portal.due",
                        new Object[] {count, where, DAY.format(CivilTime.day(first.get()))},
                        Locale.UK);
    }
}
