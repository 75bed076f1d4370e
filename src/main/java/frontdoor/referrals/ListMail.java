package frontdoor.referrals;

import frontdoor.council.Council;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Settings;
import frontdoor.notify.Medium;
import frontdoor.notify.Messages;
import frontdoor.notify.Recipient;
import frontdoor.partners.ListHeard;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPerson;
import frontdoor.partners.Partners;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes to somebody that they can read what a partner is asked, or can no longer, who did that, and what to do if it
/// was a mistake. It says nothing of what is asked, nor of whom.
@Component
class ListMail implements ListHeard {

    private final Partners partners;
    private final Messages messages;
    private final Settings settings;
    private final Council council;
    private final MessageSource text;

    ListMail(Partners partners, Messages messages, Settings settings, Council council, MessageSource text) {
        this.partners = partners;
        this.messages = messages;
        this.settings = settings;
        this.council = council;
        this.text = text;
    }

    @Override
    public void added(PartnerPerson person, Actor by, @Nullable String name) {
        write("added", person, name);
    }

    @Override
    public void ended(PartnerPerson person, Actor by, @Nullable String name) {
        write("ended", person, name);
    }

    private void write(String key, PartnerPerson person, @Nullable String name) {
        var partner = partners.find(person.partner()).map(Partner::title).orElse(person.partner());
        messages.accept(List.of(new Recipient(Medium.EMAIL, person.email())
                .message(
                        "partner-person-" + person.number(),
                        word(key + ".subject", council.name()),
                        word(
                                key,
                                council.name(),
                                partner,
                                name == null ? council.name() : name,
                                settings.address() + "/partner",
                                council.phone()),
                        "en",
                        "partner-person-" + person.number() + " " + key)));
    }

    private String word(String key, Object... arguments) {
        return text.getMessage("referrals.list." + key, arguments, Locale.UK);
    }
}
