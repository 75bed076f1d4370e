package frontdoor.answering;

import frontdoor.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Sets a conversation aside for another, under the name of whom it is with where that is sure.
@Component
class Waiting {

    private final SetAside aside;
    private final CallPages callPages;
    private final Verifying verifying;

    Waiting(SetAside aside, CallPages callPages, Verifying verifying) {
        this.aside = aside;
        this.callPages = callPages;
        this.verifying = verifying;
    }

    /// A conversation in which nothing is written yet is not kept.
    void put(Call call, SignedIn who) {
        var person = callPages.person(call, who);
        var name = person != null && verifying.isDone(call, person)
                ? person.person().name()
                : null;
        aside.put(call, name, who);
    }
}
