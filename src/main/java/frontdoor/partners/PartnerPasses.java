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
/// once, for a quarter of an hour. A partner without accounts asks for it from the link to one referral.
@Component
public class PartnerPasses {

    private final PartnerPassStore store;
    private final Partners partners;
    private final WorkerStore people;
    private final Clock clock;

    PartnerPasses(PartnerPassStore store, Partners partners, WorkerStore people, Clock clock) {
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

    /// Somebody who is in now.
    ///
    /// @param secret for their cookie
    /// @param code the id of the code that let them in
    /// @param referral to which they came, or null
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

    /// A code for somebody with an account.
    ///
    /// @return empty as above, or if we hold no such address; the reader is not to learn which
    @Transactional
    public Optional<Code> ask(String typed, String asker) {
        var email = typed.strip().toLowerCase(Locale.ROOT);
        return account(email).flatMap(pass -> ask(pass.partner(), email, null, asker));
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

    /// Uses a code up, in the browser that asked for it.
    ///
    /// @return empty if it is wrong, used, too old or of another browser
    @Transactional
    public Optional<Entered> enter(String code, String asker) {
        var now = clock.instant();
        return store.use(code, asker, now).map(used -> {
            var secret = Secret.fresh();
            store.begin(secret, used.kept(), now);
            people.seen(used.kept().email(), now);
            return new Entered(secret, used.id(), used.kept().referral());
        });
    }

    /// Who is in. Whoever left the partner's list since is not.
    public Optional<PartnerPass> of(String secret) {
        return store.session(secret, clock.instant()).flatMap(this::pass);
    }

    public void leave(String secret) {
        store.end(secret);
    }

    private Optional<PartnerPass> pass(PartnerPassStore.Kept kept) {
        if (kept.referral() == null) {
            return account(kept.email()).filter(pass -> pass.partner().equals(kept.partner()));
        }
        return partners.find(kept.partner())
                .filter(partner ->
                        partner.light() && kept.email().equals(partner.contact().email()))
                .map(partner -> new PartnerPass(partner.key(), kept.email(), PartnerPass.Role.LIGHT, kept.referral()));
    }

    /// The address on record is that of a partner's first administrator.
    private Optional<PartnerPass> account(String email) {
        return partners.all().stream()
                .filter(partner ->
                        !partner.light() && email.equals(lower(partner.contact().email())))
                .findFirst()
                .map(partner -> new PartnerPass(partner.key(), email, PartnerPass.Role.ADMIN, null))
                .or(() -> people.find(email)
                        .filter(person -> partners.find(person.partner())
                                .filter(partner -> !partner.light())
                                .isPresent())
                        .map(person -> new PartnerPass(person.partner(), email, person.role(), null)));
    }

    private static @Nullable String lower(@Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }
}
