package frontdoor.customers;

import frontdoor.asking.Typed;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.people.Customer;
import frontdoor.people.Merges;
import frontdoor.people.Merges.Choice;
import frontdoor.people.Merges.Merged;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Two records beside each other, merging them, and taking that back.
@Controller
class MergeController {

    private final CustomerDoor door;
    private final CustomerPages customerPages;
    private final ComparePages comparePages;
    private final Merges merges;
    private final DeskWords words;
    private final Pages pages;

    MergeController(
            CustomerDoor door,
            CustomerPages customerPages,
            ComparePages comparePages,
            Merges merges,
            DeskWords words,
            Pages pages) {
        this.door = door;
        this.customerPages = customerPages;
        this.comparePages = comparePages;
        this.merges = merges;
        this.words = words;
        this.pages = pages;
    }

    /// Two who are one already lead to their record.
    @GetMapping(DuplicatesPage.HERE + "/compare")
    View ask(@RequestParam long one, @RequestParam long other, SignedIn who) {
        var here = door.find(one, who);
        var there = door.find(other, who);
        return isOne(here, there)
                ? SeeOther.done(record(here), "one")
                : page(HttpStatus.OK, new Two(here, there), Typed.NOTHING, Problems.NONE, "", who);
    }

    private record Two(Customer one, Customer other) {}

    private static boolean isOne(Customer one, Customer other) {
        return one.person().id() == other.person().id();
    }

    private static String record(Customer customer) {
        return "/desk/people/" + customer.person().id();
    }

    /// @param sentence the end of a key `customers.merge.…` that says why they were not merged; empty for none
    private View page(HttpStatus status, Two two, Typed typed, Problems problems, String sentence, SignedIn who) {
        door.viewed(two.one(), who);
        door.viewed(two.other(), who);
        var why = sentence.isEmpty() ? null : words.word("customers.merge." + sentence);
        return pages.show(status, "customers/compare", comparePages.show(two.one(), two.other(), typed, problems, why));
    }

    /// @param oneRevision of the record that the page showed
    @PostMapping(DuplicatesPage.HERE + "/merge")
    View merge(
            @RequestParam long one,
            @RequestParam int oneRevision,
            @RequestParam long other,
            @RequestParam int otherRevision,
            @RequestParam UUID command,
            HttpServletRequest request,
            SignedIn who) {
        var two = new Two(door.find(one, who), door.find(other, who));
        if (isOne(two.one(), two.other())) {
            return SeeOther.done(record(two.one()), "one");
        }
        var typed = Typed.of(request);
        var stays = typed.text(ComparePages.STAYS);
        if (!stays.equals(String.valueOf(one)) && !stays.equals(String.valueOf(other))) {
            var problem = words.problem(ComparePages.STAYS, "customers.merge.choose");
            return page(HttpStatus.UNPROCESSABLE_CONTENT, two, typed, problem, "", who);
        }
        boolean first = stays.equals(String.valueOf(one));
        long loser = first ? other : one;
        var choice = new Choice(
                first ? one : other,
                first ? oneRevision : otherRevision,
                loser,
                first ? otherRevision : oneRevision,
                ComparePages.taken(typed, loser));
        return switch (merges.merge(command, choice, who.actor())) {
            case DONE -> SeeOther.done("/desk/people/" + stays, "merged");
            case SAME -> SeeOther.done("/desk/people/" + stays, "one");
            case UNKNOWN -> throw CustomerDoor.notFound();
            case MOVED -> refused(two, typed, "moved", who);
            case STALE -> refused(two, typed, "stale", who);
            case KNOWN_ALREADY -> refused(two, typed, "known", who);
            case ANCHORED -> refused(two, typed, "account", who);
            case BOTH_ANCHORED -> refused(two, typed, "accounts", who);
        };
    }

    /// With the records as they are now, and what was chosen.
    private View refused(Two two, Typed typed, String why, SignedIn who) {
        return page(HttpStatus.CONFLICT, two, typed, Problems.NONE, why, who);
    }

    /// A merge that was taken back already leads to the record, as it is.
    @PostMapping("/desk/people/{id:[0-9]{1,18}}/merges/{merge:[0-9]{1,18}}/undo")
    View undo(@PathVariable long id, @PathVariable long merge, SignedIn who) {
        var customer = door.find(id, who);
        if (customer.merged().stream().noneMatch(each -> each.merge() == merge)
                || merges.undo(merge, who.actor()) == Merged.DONE) {
            return SeeOther.done("/desk/people/" + id, "parted");
        }
        door.viewed(customer, who);
        return pages.show(
                HttpStatus.CONFLICT,
                "customers/customer",
                customerPages.show(customer, who, null, words.word("customers.problem.known")));
    }
}
