package frontdoor.customers;

import frontdoor.asking.Typed;
import frontdoor.customers.RecordPages.Extra;
import frontdoor.customers.RecordPages.Form;
import frontdoor.desk.DeskWords;
import frontdoor.identity.SignedIn;
import frontdoor.kernel.CivilTime;
import frontdoor.people.Customers;
import frontdoor.people.Customers.Written;
import frontdoor.people.Part;
import frontdoor.web.Pages;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
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

/// Adding a row to a record and changing one. Whatever comes of it, nothing that was typed is lost.
@Controller
@RequestMapping("/desk/people/{id}/{part:person|other_name|home|line|safety|caution|relation|authority}")
class RecordController {

    private final CustomerDoor door;
    private final RecordPages recordPages;
    private final Customers customers;
    private final DeskWords words;
    private final Pages pages;
    private final Clock clock;

    RecordController(
            CustomerDoor door,
            RecordPages recordPages,
            Customers customers,
            DeskWords words,
            Pages pages,
            Clock clock) {
        this.door = door;
        this.recordPages = recordPages;
        this.customers = customers;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    /// Of rules of safe contact there is one row: whoever would add another changes it.
    ///
    /// @param contact the conversation that goes on, if it is with them
    @GetMapping("/add")
    View ask(
            @PathVariable long id,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable UUID contact,
            SignedIn who) {
        var form = new Form(door.view(id, who), part(part), null, contact);
        if (form.part() == Part.PERSON) {
            throw CustomerDoor.notFound();
        }
        var rules = form.customer().safety();
        if (form.part() == Part.SAFETY && !rules.isEmpty()) {
            return SeeOther.to(
                    "/desk/people/" + id + "/safety/" + rules.getFirst().id());
        }
        return page(HttpStatus.OK, form);
    }

    @GetMapping("/{row:[0-9]{1,18}}")
    View ask(@PathVariable long id, @PathVariable String part, @PathVariable long row, SignedIn who) {
        return page(HttpStatus.OK, new Form(door.view(id, who), part(part), row, null));
    }

    private View page(HttpStatus status, Form form) {
        return recordPages
                .show(form)
                .map(page -> pages.show(status, "customers/form", page))
                .orElseThrow(CustomerDoor::notFound);
    }

    @PostMapping("/add")
    View add(
            @PathVariable long id,
            @PathVariable String part,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable UUID contact,
            HttpServletRequest request,
            SignedIn who) {
        var form = new Form(door.find(id, who), part(part), null, contact);
        if (form.part() == Part.PERSON) {
            throw CustomerDoor.notFound();
        }
        var typed = Typed.of(request);
        var read = recordPages.read(form, typed);
        if (read.problems().any()) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, form, typed, read.problems(), null, who);
        }
        var fields = new HashMap<String, @Nullable Object>(read.fields());
        fields.putAll(witnessed(form, fields, who));
        return came(customers.add(command, id, form.part(), fields, revision, who.actor()), form, typed, who);
    }

    /// What a row says of whoever adds it.
    private Map<String, String> witnessed(Form form, Map<String, @Nullable Object> fields, SignedIn who) {
        return switch (form.part()) {
            case CAUTION ->
                Map.of(
                        "set_by",
                        who.username(),
                        "set_on",
                        CivilTime.day(clock.instant()).toString());
            case AUTHORITY ->
                form.contact() != null && PartQuestions.VERBAL.equals(fields.get("kind"))
                        ? Map.of(
                                "seen_by",
                                who.username(),
                                "contact",
                                form.contact().toString())
                        : Map.of("seen_by", who.username());
            case PERSON, OTHER_NAME, HOME, LINE, SAFETY, RELATION -> Map.of();
        };
    }

    @PostMapping("/{row:[0-9]{1,18}}")
    View change(
            @PathVariable long id,
            @PathVariable String part,
            @PathVariable long row,
            @RequestParam UUID command,
            @RequestParam int revision,
            HttpServletRequest request,
            SignedIn who) {
        var form = new Form(door.find(id, who), part(part), row, null);
        if (PartValues.of(form.customer(), form.part(), row).isEmpty()) {
            throw CustomerDoor.notFound();
        }
        var typed = Typed.of(request);
        var read = recordPages.read(form, typed);
        if (read.problems().any()) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, form, typed, read.problems(), null, who);
        }
        return came(
                customers.change(command, id, form.part(), row, read.fields(), revision, who.actor()),
                form,
                typed,
                who);
    }

    private View came(Written written, Form form, Typed typed, SignedIn who) {
        var here = "/desk/people/" + form.customer().person().id();
        return switch (written) {
            case DONE -> SeeOther.done(here, form.row() == null ? "added" : "changed");
            case UNKNOWN, NOTHING -> throw CustomerDoor.notFound();
            case STALE -> again(HttpStatus.CONFLICT, form, typed, Problems.NONE, null, who);
            case KNOWN_ALREADY ->
                again(
                        HttpStatus.CONFLICT,
                        form,
                        typed,
                        Problems.NONE,
                        words.word(form.part() == Part.SAFETY ? "customers.problem.rules" : "customers.problem.known"),
                        who);
        };
    }

    /// @param sentence why it was refused; without one or a problem, somebody else was first
    private View again(
            HttpStatus status, Form form, Typed typed, Problems problems, @Nullable String sentence, SignedIn who) {
        door.viewed(form.customer(), who);
        var stale = sentence == null && !problems.any();
        return pages.show(
                status, "customers/form", recordPages.show(form, typed, new Extra(problems, stale, sentence)));
    }

    private static Part part(String key) {
        return Part.of(key).orElseThrow(CustomerDoor::notFound);
    }
}
