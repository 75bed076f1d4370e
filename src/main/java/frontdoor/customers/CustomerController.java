package frontdoor.customers;

import frontdoor.identity.SignedIn;
import frontdoor.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A customer's record, to be seen.
@Controller
@RequestMapping("/desk/people/{id}")
class CustomerController {

    private final CustomerDoor door;
    private final CustomerPages customerPages;
    private final Pages pages;

    CustomerController(CustomerDoor door, CustomerPages customerPages, Pages pages) {
        this.door = door;
        this.customerPages = customerPages;
        this.pages = pages;
    }

    @GetMapping
    View show(@PathVariable long id, SignedIn who) {
        return pages.show("customers/customer", customerPages.show(door.view(id, who), who, null, null));
    }

    @GetMapping("/contacts")
    View contacts(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, SignedIn who) {
        return pages.show("customers/contacts", customerPages.contacts(door.view(id, who), before, who));
    }
}
