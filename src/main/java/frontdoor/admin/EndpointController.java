package frontdoor.admin;

import frontdoor.endpoints.Deliveries;
import frontdoor.endpoints.Delivery;
import frontdoor.endpoints.Endpoint;
import frontdoor.endpoints.Endpoints;
import frontdoor.identity.SignedIn;
import frontdoor.web.Option;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// One system of a partner: whether it takes what we send, and sending it again.
@Controller
@RequestMapping(EndpointsController.HOME + "/{id}")
class EndpointController {

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final AdminWords words;
    private final Pages pages;
    private final Clock clock;

    EndpointController(Endpoints endpoints, Deliveries deliveries, AdminWords words, Pages pages, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param only `failed` for those alone
    /// @param before the number of the last delivery of the page before
    @GetMapping
    View one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String done) {
        return pages.show("admin/endpoint", page(find(id), "failed".equals(only), before, words.done(done), true));
    }

    private EndpointPage page(
            Endpoint endpoint, boolean failed, @Nullable Long before, @Nullable String notice, boolean good) {
        var found = deliveries.page(endpoint.id(), failed, before);
        var shown = found.subList(0, Math.min(found.size(), Deliveries.PAGE));
        var at = EndpointsController.HOME + "/" + endpoint.id();
        var next = found.size() > Deliveries.PAGE
                ? at + (failed ? "?only=failed&" : "?") + "before="
                        + shown.getLast().number()
                : null;
        return new EndpointPage(
                endpoint,
                words.partner(endpoint.partner()),
                endpoint.health(clock.instant()).name().toLowerCase(Locale.ROOT),
                endpoints.secrets(endpoint.id()),
                deliveries.failed(endpoint.id()),
                shown,
                failed,
                next,
                EndpointsController.kinds(words, "shared"),
                spans(),
                notice,
                good);
    }

    private List<Option> spans() {
        return Stream.of("PT1H", "PT24H", "PT72H", "PT168H", "PT2160H")
                .map(span -> Option.of(span, words.word("admin.endpoints.span." + span)))
                .toList();
    }

    /// Waits for the partner's system, as long as one request may take.
    @PostMapping("/proof")
    View prove(@PathVariable UUID id, SignedIn who) {
        var proof = endpoints.prove(id, who.actor()).orElseThrow(EndpointController::notFound);
        if (proof.proven()) {
            return done(id, "endpoint.proven");
        }
        var why = proof.problem() == null
                ? words.word("admin.endpoints.unproven.said", String.valueOf(proof.status()))
                : words.word("admin.endpoints.problem." + proof.problem());
        var notice = words.word("admin.endpoints.unproven") + " " + why;
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT, "admin/endpoint", page(find(id), false, null, notice, false));
    }

    @PostMapping("/secret")
    View rotate(@PathVariable UUID id, @RequestParam(defaultValue = "shared") String kind, SignedIn who) {
        var secret = endpoints.rotate(id, kind.equals("pair"), who.actor()).orElseThrow(EndpointController::notFound);
        return pages.show("admin/endpointSecret", new EndpointSecretPage(id, secret, false));
    }

    @PostMapping("/disable")
    View disable(@PathVariable UUID id, SignedIn who) {
        endpoints.disable(find(id).id(), who.actor());
        return done(id, "endpoint.disabled");
    }

    /// Only one that was never used.
    @PostMapping("/remove")
    View remove(@PathVariable UUID id, SignedIn who) {
        return endpoints.remove(find(id).id(), who.actor())
                ? SeeOther.to(EndpointsController.HOME)
                : done(id, "endpoint.nothing");
    }

    @PostMapping("/test")
    View test(@PathVariable UUID id, SignedIn who) {
        deliveries.test(find(id).id(), who.actor());
        return done(id, "endpoint.tested");
    }

    /// @param span how far back, of those that the page offers
    /// @param delivered also those that arrived
    @PostMapping("/again")
    View again(
            @PathVariable UUID id,
            @RequestParam Duration span,
            @RequestParam(defaultValue = "false") boolean delivered,
            SignedIn who) {
        return since(id, clock.instant().minus(span), delivered, who);
    }

    private View since(UUID id, Instant moment, boolean delivered, SignedIn who) {
        int number = deliveries.againSince(find(id).id(), moment, delivered, who.actor());
        return done(id, number == 0 ? "endpoint.nothing" : "endpoint.again");
    }

    @GetMapping("/deliveries/{number}")
    View delivery(@PathVariable UUID id, @PathVariable long number) {
        var endpoint = find(id);
        return pages.show(
                "admin/delivery", new DeliveryPage(endpoint, words.partner(endpoint.partner()), find(id, number)));
    }

    /// @param what `one`, or `since` for this and all that came after it, also those that arrived
    @PostMapping("/deliveries/{number}/again")
    View again(
            @PathVariable UUID id,
            @PathVariable long number,
            @RequestParam(defaultValue = "one") String what,
            SignedIn who) {
        var delivery = find(id, number);
        if (what.equals("since")) {
            return since(id, delivery.happenedAt(), true, who);
        }
        deliveries.again(number, who.actor());
        return done(id, "endpoint.again");
    }

    private Endpoint find(UUID id) {
        return endpoints.find(id).orElseThrow(EndpointController::notFound);
    }

    private Delivery find(UUID id, long number) {
        return deliveries
                .find(number)
                .filter(delivery -> delivery.endpoint().equals(id))
                .orElseThrow(EndpointController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static View done(UUID id, String what) {
        return SeeOther.done(EndpointsController.HOME + "/" + id, what);
    }
}
