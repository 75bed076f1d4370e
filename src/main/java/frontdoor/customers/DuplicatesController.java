package frontdoor.customers;

import frontdoor.audit.Audit;
import frontdoor.customers.DuplicatesPage.Pair;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.people.Merges;
import frontdoor.people.Merges.Apart;
import frontdoor.people.Merges.Duplicate;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Those who may be one customer: the list, whom somebody said to be two, and changing one's mind.
@Controller
@RequestMapping(DuplicatesPage.HERE)
class DuplicatesController {

    private static final int PAGE = 50;
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,2})-([0-9]{1,18})-([0-9]{1,18})");

    private final CustomerDoor door;
    private final Merges merges;
    private final Audit audit;
    private final DeskWords words;
    private final Pages pages;

    DuplicatesController(CustomerDoor door, Merges merges, Audit audit, DeskWords words, Pages pages) {
        this.door = door;
        this.merges = merges;
        this.audit = audit;
        this.words = words;
        this.pages = pages;
    }

    /// @param after where the page before ended: the strength and the ids of its last pair
    /// @param done what was just decided, the end of a key `customers.done.…`
    @GetMapping
    View list(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String done, SignedIn who) {
        door.admit("search:duplicates", who);
        audit.viewed(who.actor(), "search:duplicates", "merging");
        var found = merges.all(place(after), PAGE);
        var notice = done.isEmpty() ? "" : words.wordOr("customers.done." + done, "");
        return pages.show(
                "customers/duplicates",
                new DuplicatesPage(
                        found.stream().map(Pair::of).toList(),
                        next(found),
                        DeskAccess.oversees(who) ? DuplicatesPage.HERE + ".csv" : null,
                        notice.isEmpty() ? null : notice));
    }

    private static @Nullable String next(List<Duplicate> found) {
        if (found.size() < PAGE) {
            return null;
        }
        var last = found.getLast();
        return "%s?after=%d-%d-%d".formatted(DuplicatesPage.HERE, last.strength(), last.low(), last.high());
    }

    private static @Nullable Duplicate place(String after) {
        var place = PLACE.matcher(after);
        return place.matches()
                ? new Duplicate(
                        Long.parseLong(place.group(2)),
                        "",
                        Long.parseLong(place.group(3)),
                        "",
                        List.of(),
                        Integer.parseInt(place.group(1)))
                : null;
    }

    /// @param low of the last pair of the page before, with `high`; neither for the first page
    @GetMapping("/apart")
    View apart(
            @RequestParam(required = false) @Nullable Long low,
            @RequestParam(required = false) @Nullable Long high,
            SignedIn who) {
        door.admit("search:duplicates", who);
        audit.viewed(who.actor(), "search:duplicates", "merging");
        var found = high == null ? merges.apart(null, null, PAGE) : merges.apart(low, high, PAGE);
        var next = found.size() < PAGE
                ? null
                : "%s/apart?low=%d&high=%d"
                        .formatted(
                                DuplicatesPage.HERE,
                                found.getLast().low(),
                                found.getLast().high());
        var names = words.names();
        return pages.show(
                "customers/apart",
                new ApartPage(found.stream().map(pair -> pair(pair, names)).toList(), next));
    }

    private ApartPage.Pair pair(Apart pair, Map<String, String> names) {
        return new ApartPage.Pair(
                pair.low(), pair.lowName(), pair.high(), pair.highName(), words.name(pair.by(), names), pair.at());
    }

    /// Said twice, it is said once.
    @PostMapping("/apart")
    View distinct(@RequestParam long one, @RequestParam long other, SignedIn who) {
        find(one, other, who);
        merges.distinct(one, other, who.actor());
        return SeeOther.done(DuplicatesPage.HERE, "apart");
    }

    @PostMapping("/again")
    View again(@RequestParam long one, @RequestParam long other, SignedIn who) {
        find(one, other, who);
        merges.maybeOne(one, other, who.actor());
        return SeeOther.done(DuplicatesPage.HERE, "again");
    }

    /// Both must be there, and two.
    private void find(long one, long other, SignedIn who) {
        door.find(one, who);
        door.find(other, who);
        if (one == other) {
            throw CustomerDoor.notFound();
        }
    }
}
