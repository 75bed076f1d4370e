package frontdoor.customers;

import frontdoor.identity.SignedIn;
import frontdoor.people.Customer;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Two who are one and do not look alike, such as after a marriage: staff say which other record it is.
@Controller
@RequestMapping("/desk/people/{id:[0-9]{1,18}}/same")
class SameController {

    private final CustomerDoor door;
    private final OtherCustomer others;
    private final Pages pages;

    SameController(CustomerDoor door, OtherCustomer others, Pages pages) {
        this.door = door;
        this.others = others;
        this.pages = pages;
    }

    @GetMapping
    View ask(@PathVariable long id, SignedIn who) {
        return page(HttpStatus.OK, door.view(id, who), "", Problems.NONE);
    }

    private View page(HttpStatus status, Customer customer, String typed, Problems problems) {
        var person = customer.person();
        return pages.show(status, "customers/same", new SamePage(person.id(), person.name(), typed, problems));
    }

    @PostMapping
    View find(@PathVariable long id, @RequestParam(defaultValue = "") String other, SignedIn who) {
        var customer = door.find(id, who);
        var typed = other.strip();
        var found = others.find(typed, customer.person().id());
        if (found.size() == 1) {
            return SeeOther.to(ComparePage.address(id, found.getFirst().id()));
        }
        door.viewed(customer, who);
        var problem = Problems.of(new Problem("other", others.unclear(found)));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, customer, typed, problem);
    }
}
