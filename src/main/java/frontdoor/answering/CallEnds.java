package frontdoor.answering;

import frontdoor.calls.Handovers;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.Reference;
import frontdoor.people.Customer;
import frontdoor.services.Service;
import frontdoor.visits.Visits;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ends a conversation, or leaves it for another. It is one contact, however often it is logged.
@Component
class CallEnds {

    private final CallDrafts calls;
    private final Contacts contacts;
    private final Services services;
    private final Visits visits;
    private final Handovers handovers;

    CallEnds(CallDrafts calls, Contacts contacts, Services services, Visits visits, Handovers handovers) {
        this.calls = calls;
        this.contacts = contacts;
        this.services = services;
        this.visits = visits;
        this.handovers = handovers;
    }

    /// Begins another beside it. What was noted is logged first, since nobody may come back to it; if somebody does, in
    /// another window, it is still the same contact.
    void leave(Call call, @Nullable Customer person, SignedIn who) {
        if (call.isNoted()) {
            contacts.log(contact(call, person, outcome(call.text("outcome")).orElse(null), who));
        }
        calls.begin(who);
    }

    /// @return false if nobody said what came of it: it goes on
    boolean end(Call call, @Nullable Customer person, SignedIn who) {
        return end(call, person, outcome(call.text("outcome")), who);
    }

    /// Ends one in which a case was opened: that came of it, unless somebody has said otherwise.
    ///
    /// @return false if nothing tells what came of it: it goes on
    boolean endOpened(Call call, @Nullable Customer person, SignedIn who) {
        return end(call, person, call.likeliest().flatMap(CallEnds::outcome), who);
    }

    private boolean end(Call call, @Nullable Customer person, Optional<Outcome> outcome, SignedIn who) {
        if (outcome.isEmpty()) {
            return false;
        }
        contacts.log(contact(call, person, outcome.get(), who));
        visits.end(call.draft().command(), who.actor());
        handovers.ended(call.draft().command(), who.username());
        calls.drop(call, who);
        calls.begin(who);
        return true;
    }

    private static Optional<Outcome> outcome(String key) {
        return CallChoices.OUTCOMES.stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    private NewContact contact(Call call, @Nullable Customer person, @Nullable Outcome outcome, SignedIn who) {
        return new NewContact(
                call.channel(),
                person == null ? null : person.person().id(),
                services.current(call.text("service")).map(Service::key).orElse(null),
                null,
                who.actor(),
                CallDrafts.team(who),
                outcome,
                call.cause(),
                call.note(),
                Reference.typed(call.text("about")).map(List::of).orElse(List.of()),
                call.id());
    }
}
