package frontdoor.statements;

import static frontdoor.cases.Requests.aBereavement;
import static frontdoor.cases.Requests.aMissedBin;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Case;
import frontdoor.cases.CaseNotes;
import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.contacts.Contacts;
import frontdoor.contacts.NewContact;
import frontdoor.contacts.Outcome;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.people.Details;
import frontdoor.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What makes a page long.
record Busy(Cases cases, CaseNotes notes, People people, Contacts contacts) {

    /// A death that twenty teams are told of, with a story of more than fifty lines.
    Case aCase() {
        var kase = aBereavement().openedIn(cases);
        var reg = Actor.staff("reg");
        var done = cases.act(
                UUID.randomUUID(),
                kase.reference(),
                kase.revision(),
                "acknowledge",
                reg,
                Set.of("registrar"),
                Map.of("named_worker", List.of("Reggie Register"), "tell_us_once", List.of("later")));
        assertThat(done).isInstanceOf(Change.Changed.class);
        for (int number = 0; number < 50; number++) {
            notes.note(UUID.randomUUID(), kase.reference(), "Note " + number, reg);
        }
        return cases.find(kase.reference()).orElseThrow();
    }

    /// Somebody whose address is known.
    static long somebodyAtHome(People people) {
        return people.known(new Details(
                "Pat Example",
                null,
                "pat@example.org",
                null,
                "ZZ99 1AA",
                "1 Sample Street, Anytown",
                null,
                "en",
                null,
                null));
    }

    /// Somebody with fifty contacts, each about another case.
    ///
    /// @return their id
    long aPerson() {
        long person = people.known(Details.of("Lou Sample", "lou@example.org", "01632 960777"));
        var references = new ArrayList<Reference>();
        for (int number = 0; number < 50; number++) {
            references.add(aMissedBin().openedIn(cases).reference());
        }
        references.forEach(reference -> contacts.log(new NewContact(
                Channel.PHONE,
                person,
                "missed_bin",
                null,
                Actor.staff("sam"),
                "contact_centre",
                Outcome.RESOLVED,
                null,
                null,
                List.of(reference),
                null)));
        return person;
    }
}
