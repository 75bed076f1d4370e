package frontdoor.customers;

import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.lifeevents.Reminders;
import frontdoor.people.Customer;
import frontdoor.services.Reminder;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Dismissing what a record reminds of, with a reason. The cause names no more than an age or a kind of grant.
@Controller
@RequestMapping("/desk/people/{id:[0-9]{1,18}}/reminders/{event}/{cause}")
class DismissController {

    private final CustomerDoor door;
    private final LifeReminders lifeReminders;
    private final Reminders reminders;
    private final DeskWords words;
    private final Pages pages;

    DismissController(
            CustomerDoor door, LifeReminders lifeReminders, Reminders reminders, DeskWords words, Pages pages) {
        this.door = door;
        this.lifeReminders = lifeReminders;
        this.reminders = reminders;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View ask(@PathVariable long id, @PathVariable String event, @PathVariable String cause, SignedIn who) {
        var customer = door.view(id, who);
        return page(HttpStatus.OK, customer, find(customer, event, cause), "", Problems.NONE);
    }

    @PostMapping
    View dismiss(
            @PathVariable long id,
            @PathVariable String event,
            @PathVariable String cause,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String reason,
            SignedIn who) {
        var customer = door.find(id, who);
        if (reason.isBlank() || reason.length() > Reminders.LONGEST) {
            var problem = words.problem(
                    "reason", reason.isBlank() ? "customers.reminder.noReason" : "customers.reminder.tooLong");
            door.viewed(customer, who);
            return page(HttpStatus.UNPROCESSABLE_CONTENT, customer, find(customer, event, cause), reason, problem);
        }
        reminders.dismiss(command, customer.person().id(), event, cause, reason, who.actor());
        return SeeOther.done("/desk/people/" + id, "dismissed");
    }

    private Reminder find(Customer customer, String event, String cause) {
        return lifeReminders.of(customer).stream()
                .filter(each -> each.event().equals(event) && each.cause().equals(cause))
                .findFirst()
                .orElseThrow(CustomerDoor::notFound);
    }

    private View page(HttpStatus status, Customer customer, Reminder reminder, String typed, Problems problems) {
        var person = customer.person();
        return pages.show(
                status,
                "customers/dismiss",
                new DismissPage(person.id(), person.name(), reminder, UUID.randomUUID(), typed, problems));
    }
}
