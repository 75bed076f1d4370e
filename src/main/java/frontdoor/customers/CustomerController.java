package frontdoor.customers;

import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Customers.Written;
import frontdoor.people.Part;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A customer's record: seeing it, ending a row of it, its history, and taking the last change back.
@Controller
@RequestMapping("/desk/people/{id:[0-9]{1,18}}")
class CustomerController {

    private final CustomerDoor door;
    private final Customers customers;
    private final CustomerPages customerPages;
    private final HistoryPages historyPages;
    private final DeskWords words;
    private final Pages pages;
    private final Clock clock;

    CustomerController(
            CustomerDoor door,
            Customers customers,
            CustomerPages customerPages,
            HistoryPages historyPages,
            DeskWords words,
            Pages pages,
            Clock clock) {
        this.door = door;
        this.customers = customers;
        this.customerPages = customerPages;
        this.historyPages = historyPages;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param done what was just done, the end of a key `customers.done.…`
    @GetMapping
    View show(@PathVariable long id, @RequestParam(defaultValue = "") String done, SignedIn who) {
        var notice = done.isEmpty() ? "" : words.wordOr("customers.done." + done, "");
        return page(HttpStatus.OK, id, who, notice.isEmpty() ? null : notice, null);
    }

    private View page(HttpStatus status, long id, SignedIn who, @Nullable String notice, @Nullable String problem) {
        return pages.show(status, "customers/customer", customerPages.show(door.view(id, who), who, notice, problem));
    }

    @GetMapping("/contacts")
    View contacts(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, SignedIn who) {
        return pages.show("customers/contacts", customerPages.contacts(door.view(id, who), before, who));
    }

    @GetMapping("/history")
    View history(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, SignedIn who) {
        return pages.show("customers/history", historyPages.show(door.view(id, who), before));
    }

    /// Says that a row holds no more, from today.
    @PostMapping("/{part}/{row}/end")
    View end(
            @PathVariable long id,
            @PathVariable String part,
            @PathVariable long row,
            @RequestParam UUID command,
            @RequestParam int revision,
            SignedIn who) {
        var customer = door.find(id, who);
        var ended = Part.of(part).orElseThrow(CustomerDoor::notFound);
        var column = ended.end();
        if (column == null) {
            throw CustomerDoor.notFound();
        }
        var fields = Map.of(column, lastDay(customer, ended, row).toString());
        return outcome(customers.change(command, id, ended, row, fields, revision, who.actor()), id, "ended", who);
    }

    /// Nothing ends before it began.
    private LocalDate lastDay(Customer customer, Part part, long row) {
        var today = CivilTime.day(clock.instant());
        return PartValues.of(customer, part, row)
                .map(values -> values.get("from_day") instanceof LocalDate from && from.isAfter(today) ? from : today)
                .orElseThrow(CustomerDoor::notFound);
    }

    @PostMapping("/undo")
    View undo(@PathVariable long id, @RequestParam UUID command, @RequestParam int revision, SignedIn who) {
        door.find(id, who);
        return outcome(customers.undo(command, id, revision, who.actor()), id, "undone", who);
    }

    private View outcome(Written written, long id, String done, SignedIn who) {
        return switch (written) {
            case DONE -> SeeOther.done("/desk/people/" + id, done);
            case UNKNOWN -> throw CustomerDoor.notFound();
            case STALE -> page(HttpStatus.CONFLICT, id, who, null, words.word("customers.problem.stale"));
            case NOTHING -> page(HttpStatus.CONFLICT, id, who, null, words.word("customers.problem.nothing"));
            case KNOWN_ALREADY -> page(HttpStatus.CONFLICT, id, who, null, words.word("customers.problem.known"));
        };
    }
}
