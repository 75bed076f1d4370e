package frontdoor.customers;

import frontdoor.audit.Audit;
import frontdoor.identity.SignedIn;
import frontdoor.mine.Held;
import frontdoor.people.Merges;
import frontdoor.people.People;
import frontdoor.web.SavedFile;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// Customers taken out as files, by those who oversee: all of one when they ask for it, and lists of many.
@Controller
class CustomerFileController {

    static final int MOST = 5_000; // rows of a list

    private final CustomerDoor door;
    private final CustomerFiles files;
    private final CustomerLists lists;
    private final People people;
    private final Merges merges;
    private final Audit audit;
    private final JsonMapper json;

    CustomerFileController(
            CustomerDoor door,
            CustomerFiles files,
            CustomerLists lists,
            People people,
            Merges merges,
            Audit audit,
            JsonMapper json) {
        this.door = door;
        this.files = files;
        this.lists = lists;
        this.people = people;
        this.merges = merges;
        this.audit = audit;
        this.json = json;
    }

    /// Whoever reads a case in the file has looked at the case.
    @GetMapping("/desk/people/{id:[0-9]{1,18}}/held.json")
    ResponseEntity<String> held(@PathVariable long id, SignedIn who) {
        door.manage("person:" + id, who);
        var file = files.of(door.find(id, who), who);
        audit.viewed(who.actor(), "person:" + file.number(), "subject-access");
        file.cases().stream()
                .map(Held.HeldCase::reference)
                .forEach(reference -> audit.viewed(who.actor(), reference, "subject-access"));
        return SavedFile.of(
                "what-we-hold-" + file.number() + ".json",
                MediaType.APPLICATION_JSON,
                json.writerWithDefaultPrettyPrinter().writeValueAsString(file));
    }

    /// What was typed is sent in a form, so that it stays out of addresses and logs.
    @PostMapping("/desk/customers/found.csv")
    View found(@RequestParam(defaultValue = "") String q, SignedIn who) {
        door.manage("search:customers", who);
        var found = people.search(q.strip(), MOST + 1);
        audit.exported(who.actor(), "customers", Math.min(found.size(), MOST), "finding");
        return lists.people(cut(found), found.size() > MOST);
    }

    @GetMapping(DuplicatesPage.HERE + ".csv")
    View duplicates(SignedIn who) {
        door.manage("search:duplicates", who);
        var found = merges.all(null, MOST + 1);
        audit.exported(who.actor(), "duplicates", Math.min(found.size(), MOST), "merging");
        return lists.duplicates(cut(found), found.size() > MOST);
    }

    private static <T> List<T> cut(List<T> found) {
        return found.subList(0, Math.min(found.size(), MOST));
    }
}
