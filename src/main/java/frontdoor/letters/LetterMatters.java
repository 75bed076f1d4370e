package frontdoor.letters;

import frontdoor.cases.Case;
import frontdoor.cases.Cases;
import frontdoor.kernel.Reference;
import frontdoor.people.Customers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds whom a letter is to.
@Component
public class LetterMatters {

    private final Cases cases;
    private final Customers customers;

    LetterMatters(Cases cases, Customers customers) {
        this.cases = cases;
        this.customers = customers;
    }

    /// @param reporter which of those who reported it; 0 is the first
    /// @return empty if there is no such reporter
    public Optional<LetterMatter> of(Case kase, int reporter) {
        if (reporter < 0 || reporter >= kase.reporters().size()) {
            return Optional.empty();
        }
        var to = kase.reporters().get(reporter);
        var known = to.person() == null ? null : customers.find(to.person()).orElse(null);
        return Optional.of(new LetterMatter(Addressee.of(to, known), kase, cases.serviceOf(kase)));
    }

    public Optional<LetterMatter> of(long person) {
        return customers.find(person).map(customer -> new LetterMatter(Addressee.of(customer), null, null));
    }

    /// @return empty if whom it is to is no longer there
    public Optional<LetterMatter> of(LetterDraft draft) {
        return of(draft.reference(), draft.reporter(), draft.person());
    }

    /// Where they are reached now, whom a reply is waited for from.
    Optional<LetterMatter> of(AwaitedReply reply) {
        return of(reply.reference(), reply.reporter(), reply.person());
    }

    private Optional<LetterMatter> of(@Nullable String reference, int reporter, @Nullable Long person) {
        if (reference != null) {
            return cases.find(new Reference(reference)).flatMap(kase -> of(kase, reporter));
        }
        return person == null ? Optional.empty() : of(person);
    }
}
