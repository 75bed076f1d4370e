package frontdoor.partners;

import frontdoor.kernel.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets in those who work for a partner: by a code that is sent to an address that we hold, in the browser that asked,
/// once, for a quarter of an hour. A partner without accounts asks for it from the link to one referral. Whoever has an
/// account is half in by it, and gives a [second code][PartnerFactors] or is vouched for by their own organisation.
@Component
public class PartnerPasses {

    private final PartnerPassStore store;
    private final Partners partners;
    private final PartnerPersonStore people;
    private final Clock clock;

    PartnerPasses(PartnerPassStore store, Partners partners, PartnerPersonStore people, Clock clock) {
        this.store = store;
        this.partners = partners;
        this.people = people;
        this.clock = clock;
    }

    /// What a link leads to.
    public record Link(Partner partner, UUID referral) {}

    /// A code to be sent.
    ///
    /// @param id what the letter with it is about
    /// @param email where it goes
    /// @param spent codes that no longer work, whose letters can be forgotten
    public record Code(UUID id, String code, String email, List<UUID> spent) {}

    /// Somebody who is in now, or half in.
    ///
    /// @param secret for their cookie
    /// @param code the id of the code that let them in
    /// @param referral to which they came; null for whoever has an account and gives a second code now
    public record Entered(
            String secret, UUID code, @Nullable UUID referral) {}

    /// A new link to a referral, for a letter. Those before it go on working.
    ///
    /// @return the secret that stands in its address
    public String link(String partner, UUID referral) {
        var secret = Secret.fresh();
        store.link(secret, partner, referral, clock.instant());
        return secret;
    }

    /// @return empty if it is no link of ours, or the partner is none any more
    public Optional<Link> read(String secret) {
        return store.linked(secret)
                .flatMap(linked -> partners.find(linked.partner())
                        .filter(Partner::light)
                        .map(partner -> new Link(partner, linked.referral())));
    }

    /// A code for whoever holds a link, to the address on record.
    ///
    /// @param asker the secret of the browser that asks
    /// @return empty if that browser asked too often, or no address is on record
    @Transactional
    public Optional<Code> ask(Link link, String asker) {
        var email = link.partner().contact().email();
        return email == null ? Optional.empty() : ask(link.partner().key(), email, link.referral(), asker);
    }

    /// For which partner an address writes: that of somebody who works for it, or the one on record. That somebody
    /// writes from it proves nothing: whoever comes in does so by a code.
    ///
    /// @return its key
    public Optional<String> whose(String email) {
        var typed = email.strip().toLowerCase(Locale.ROOT);
        return account(typed)
                .map(PartnerPerson::partner)
                .or(() -> partners.all().stream()
                        .filter(each -> typed.equalsIgnoreCase(each.contact().email()))
                        .map(Partner::key)
                        .findFirst());
    }

    /// A code for somebody with an account.
    ///
    /// @return empty as above, or if we hold no such address; the reader is not to learn which
    @Transactional
    public Optional<Code> ask(String typed, String asker) {
        var email = typed.strip().toLowerCase(Locale.ROOT);
        return account(email).flatMap(person -> ask(person.partner(), email, null, asker));
    }

    private Optional<Code> ask(String partner, String email, @Nullable UUID referral, String asker) {
        var now = clock.instant();
        if (!store.mayAsk(asker, now)) {
            return Optional.empty();
        }
        var code = Secret.code();
        var id = UUID.randomUUID();
        var spent = store.keep(id, code, new PartnerPassStore.Kept(partner, email, referral), asker, now);
        return Optional.of(new Code(id, code, email, spent));
    }

    /// Whether this browser tried so often that no code works but a new one.
    public boolean isSpent(String asker) {
        return store.waiting(asker, clock.instant())
                .filter(PartnerPassStore.Waiting::spent)
                .isPresent();
    }

    /// Another code to where this browser asked for one, in place of the one that it tried too often.
    ///
    /// @return empty if it did not, or asked too often
    @Transactional
    public Optional<Code> again(String asker) {
        return store.waiting(asker, clock.instant())
                .filter(PartnerPassStore.Waiting::spent)
                .map(PartnerPassStore.Waiting::kept)
                .flatMap(kept -> ask(kept.partner(), kept.email(), kept.referral(), asker));
    }

    /// Uses a code up, in the browser that asked for it.
    ///
    /// @return empty if it is wrong, used, too old or of another browser
    @Transactional
    public Optional<Entered> enter(String code, String asker) {
        var now = clock.instant();
        return store.use(code, asker, now).flatMap(used -> {
            var kept = used.kept();
            var person = kept.referral() == null
                    ? account(kept.email()).filter(each -> each.partner().equals(kept.partner()))
                    : Optional.<PartnerPerson>empty();
            if (kept.referral() == null && person.isEmpty()) {
                return Optional.empty();
            }
            var secret = Secret.fresh();
            store.begin(secret, kept, person.map(PartnerPerson::number).orElse(null), false, now);
            return Optional.of(new Entered(secret, used.id(), kept.referral()));
        });
    }

    /// Who is half in, and gives a second code or sets one up.
    public Optional<PartnerPerson> halfway(String secret) {
        return store.session(secret, clock.instant())
                .filter(session -> !session.proven())
                .flatMap(this::person);
    }

    /// Lets in who was half in and has given the second code.
    ///
    /// @return another secret for their cookie; empty if they are not half in
    @Transactional
    Optional<String> prove(String secret) {
        return halfway(secret).map(person -> {
            store.end(secret);
            return begin(person);
        });
    }

    /// Lets in somebody for whom their own organisation vouches. Nobody is made by that, and none vouches for
    /// another's.
    ///
    /// @param partner whose sign-in service it is
    /// @param email that the service has checked
    /// @return a secret for their cookie; empty if nobody on that partner's list has the address
    @Transactional
    public Optional<String> vouchedFor(String partner, String email) {
        return account(email.strip().toLowerCase(Locale.ROOT))
                .filter(person -> person.partner().equals(partner))
                .map(this::begin);
    }

    private String begin(PartnerPerson person) {
        var secret = Secret.fresh();
        var now = clock.instant();
        store.begin(
                secret, new PartnerPassStore.Kept(person.partner(), person.email(), null), person.number(), true, now);
        people.seen(person.number(), now);
        return secret;
    }

    /// Who is in. Whoever left the partner's list since is not.
    public Optional<PartnerPass> of(String secret) {
        return store.session(secret, clock.instant()).flatMap(this::pass);
    }

    public void leave(String secret) {
        store.end(secret);
    }

    private Optional<PartnerPass> pass(PartnerPassStore.Session session) {
        var kept = session.kept();
        if (kept.referral() == null) {
            return session.proven() ? person(session).map(PartnerPass::of) : Optional.empty();
        }
        return partners.find(kept.partner())
                .filter(partner -> partner.light() && kept.email().equals(partner.onRecord()))
                .map(partner -> new PartnerPass(partner.key(), kept.email(), kept.referral(), null));
    }

    private Optional<PartnerPerson> person(PartnerPassStore.Session session) {
        return Optional.ofNullable(session.person()).filter(this::isOfAPartner);
    }

    private Optional<PartnerPerson> account(String email) {
        return people.find(email).filter(this::isOfAPartner);
    }

    /// The council may have taken the partner out of its file.
    private boolean isOfAPartner(PartnerPerson person) {
        return partners.find(person.partner())
                .filter(partner -> !partner.light())
                .isPresent();
    }
}
