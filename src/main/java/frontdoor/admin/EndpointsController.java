package frontdoor.admin;

import frontdoor.endpoints.Endpoint;
import frontdoor.endpoints.Endpoints;
import frontdoor.endpoints.Endpoints.Adding;
import frontdoor.identity.SignedIn;
import frontdoor.partners.Partners;
import frontdoor.web.Option;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Partners' systems that we bring events to, and adding one.
@Controller
@RequestMapping(EndpointsController.HOME)
class EndpointsController {

    static final String HOME = "/desk/admin/endpoints";

    private final Endpoints endpoints;
    private final Partners partners;
    private final AdminWords words;
    private final Pages pages;
    private final Clock clock;

    EndpointsController(Endpoints endpoints, Partners partners, AdminWords words, Pages pages, Clock clock) {
        this.endpoints = endpoints;
        this.partners = partners;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param partner those of one partner alone, all of them; null for everybody's, page by page
    /// @param after the last endpoint of the page before
    @GetMapping
    View list(
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable UUID after) {
        var found = partner == null ? endpoints.page(after) : endpoints.of(partner);
        var shown = found.subList(0, Math.min(found.size(), Endpoints.PAGE));
        var next = found.size() > Endpoints.PAGE
                ? HOME + "?after=" + shown.getLast().id()
                : null;
        return pages.show(
                "admin/endpoints",
                new EndpointsPage(shown.stream().map(this::line).toList(), next));
    }

    private EndpointsPage.Line line(Endpoint endpoint) {
        return new EndpointsPage.Line(
                endpoint,
                words.partner(endpoint.partner()),
                endpoint.health(clock.instant()).name().toLowerCase(Locale.ROOT));
    }

    @GetMapping("/new")
    View asked() {
        return pages.show("admin/newEndpoint", form("", "", "shared", Problems.NONE));
    }

    @PostMapping
    View add(
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "shared") String kind,
            SignedIn who) {
        var key = partner.strip();
        var typed = address.strip();
        var problems = new ArrayList<Problem>();
        if (partners.find(key).isEmpty()) {
            problems.add(words.problem("partner", "admin.endpoints.problem.partner"));
        }
        if (typed.isEmpty()) {
            problems.add(words.problem("address", "admin.endpoints.problem.address"));
        }
        if (!problems.isEmpty()) {
            return refused(key, typed, kind, new Problems(List.copyOf(problems)));
        }
        return switch (endpoints.add(key, typed, kind.equals("pair"), who.actor())) {
            case Adding.Added added ->
                pages.show("admin/endpointSecret", new EndpointSecretPage(added.id(), added.secret(), true));
            case Adding.Known _ -> refused(key, typed, kind, words.one("address", "admin.endpoints.problem.known"));
            case Adding.Refused refused ->
                refused(
                        key,
                        typed,
                        kind,
                        words.one(
                                "address",
                                "admin.endpoints.problem."
                                        + refused.why().name().toLowerCase(Locale.ROOT)));
        };
    }

    private View refused(String partner, String address, String kind, Problems problems) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT, "admin/newEndpoint", form(partner, address, kind, problems));
    }

    private EndpointsPage.New form(String partner, String address, String kind, Problems problems) {
        return new EndpointsPage.New(choices(partner), address, kinds(words, kind), problems);
    }

    private List<Option> choices(String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", words.word("admin.endpoints.partner.choose"))),
                        partners.all().stream()
                                .map(each -> Option.of(each.key(), each.title())
                                        .chosen(each.key().equals(chosen))))
                .toList();
    }

    /// How deliveries are signed.
    static List<Option> kinds(AdminWords words, String chosen) {
        return Stream.of("shared", "pair")
                .map(each -> Option.of(each, words.word("admin.endpoints.kind." + each))
                        .withHint(words.word("admin.endpoints.kind." + each + ".hint"))
                        .chosen(each.equals(chosen)))
                .toList();
    }
}
