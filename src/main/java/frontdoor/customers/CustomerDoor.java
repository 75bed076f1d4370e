package frontdoor.customers;

import frontdoor.audit.Audit;
import frontdoor.desk.DeskAccess;
import frontdoor.identity.SignedIn;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Opens a record for somebody who talks with people, and writes down who looked and who was refused.
@Component
class CustomerDoor {

    private final Customers customers;
    private final Audit audit;

    CustomerDoor(Customers customers, Audit audit) {
        this.customers = customers;
        this.audit = audit;
    }

    /// The record, to be shown: the look is written down.
    Customer view(long id, SignedIn who) {
        var customer = find(id, who);
        viewed(customer, who);
        return customer;
    }

    void viewed(Customer customer, SignedIn who) {
        audit.viewed(who.actor(), "person:" + customer.person().id(), "finding");
    }

    /// The record, to be changed.
    ///
    /// @throws ResponseStatusException not found, whether there is no such record or it is not for them
    Customer find(long id, SignedIn who) {
        admit("person:" + id, who);
        return customers.find(id).orElseThrow(CustomerDoor::notFound);
    }

    /// @param about what they ask for, as the audit trail names it
    void admit(String about, SignedIn who) {
        if (!DeskAccess.seesPeople(who)) {
            audit.refused(who.actor(), "person.refused", about);
            throw notFound();
        }
    }

    /// Bringing in and taking out many at once is for those who oversee.
    ///
    /// @param about what they ask for, as the audit trail names it
    void manage(String about, SignedIn who) {
        if (!DeskAccess.oversees(who)) {
            audit.refused(who.actor(), "person.refused", about);
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
