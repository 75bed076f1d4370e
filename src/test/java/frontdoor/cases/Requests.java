package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Requests that are right unless a test says otherwise.
public final class Requests {

    private static int doors = 1;

    private final String service;
    private final Map<String, List<String>> input = new LinkedHashMap<>();
    private UUID command = UUID.randomUUID();
    private Channel channel = Channel.WEB;
    private Reporter reporter = new Reporter(null, "Pat Example", "pat@example.org", null, null, "en");
    private @Nullable Instant at;
    private Actor by = Actor.ANONYMOUS;

    private Requests(String service) {
        this.service = service;
    }

    /// Each at another door, so that none joins another.
    public static Requests aMissedBin() {
        return new Requests("missed_bin")
                .with("address-line", doors++ + " Sample Street, Anytown")
                .with("address-postcode", "ZZ99 1AA")
                .with("bin", "recycling")
                .with("put_out_by_7", "true")
                .with("lid_closed", "true");
    }

    /// A hole at a pin.
    public static Requests aPothole(String lat, String lon) {
        return new Requests("pothole")
                .with("location-words", "beside the gate")
                .with("location-lat", lat)
                .with("location-lon", lon)
                .with("surface", "road")
                .with("danger_now", "false")
                .with("size", "tray");
    }

    public static Requests aBulkyCollection() {
        return new Requests("bulky_collection")
                .with("address-line", doors++ + " Sample Street, Anytown")
                .with("address-postcode", "ZZ99 1AA")
                .with("items", "furniture")
                .with("how_many", "1")
                .with("list", "A sofa")
                .with("can_reuse", "false")
                .with("help", "false");
    }

    public static Requests aComplaint() {
        return new Requests("complaint")
                .with("about", "service")
                .with("what_happened", "Nobody came to number " + doors++)
                .with("knew_on-day", "20")
                .with("knew_on-month", "11")
                .with("knew_on-year", "2026")
                .with("for_someone", "false");
    }

    /// An organisation's, which nobody is sure to get.
    public static Requests aBlueBadge() {
        return new Requests("blue_badge")
                .with("badge_for", "organisation")
                .with("applicant-name", "Pat Example")
                .with("address-line", doors++ + " Sample Street, Anytown")
                .with("address-postcode", "ZZ99 1AA")
                .with("in_area", "true")
                .with("organisation_name", "Example Taxis")
                .with("organisation_cares", "false")
                .with("organisation_work", "Taxis for anyone")
                .with("declaration", "true");
    }

    /// A death of which every team must be told.
    public static Requests aBereavement() {
        return new Requests("bereavement")
                .with("deceased-name", "Al Example " + doors++)
                .with("date_of_death-day", "20")
                .with("date_of_death-month", "11")
                .with("date_of_death-year", "2026")
                .with("place_type", "home")
                .with("last_address-line", "5 Sample Street, Anytown")
                .with("last_address-postcode", "ZZ99 1AA")
                .with("lived_alone", "true")
                .with("rented", "true")
                .with("registered", "not_yet")
                .with("relationship", "partner")
                .with("contact_by", "email")
                .with("tell_nobody", "false")
                .with("had", "benefits", "care", "telecare", "blue_badge", "bus_pass", "parking", "bins")
                .with("also_tell", "libraries", "leisure", "licensing")
                .with("would_help", "money", "carer")
                .with("child_left", "true")
                .with("nobody_to_arrange", "true");
    }

    public Requests with(String field, String... values) {
        input.put(field, List.of(values));
        return this;
    }

    public Requests without(String question) {
        input.keySet().removeIf(field -> field.startsWith(question + "-"));
        return this;
    }

    /// About the same door as another missed bin, so that it is added to that case.
    public Requests sameAs(Case other) {
        var address = (Map<?, ?>) other.state().answers().get("address");
        return with("address-line", String.valueOf(address.get("line")))
                .with("address-postcode", String.valueOf(address.get("postcode")));
    }

    public Requests by(Reporter other) {
        reporter = other;
        return this;
    }

    public Requests command(UUID other) {
        command = other;
        return this;
    }

    public Requests on(Channel other) {
        channel = other;
        return this;
    }

    /// Reported by somebody whom we know, such as a registrar.
    public Requests from(Actor other) {
        by = other;
        return this;
    }

    public Requests at(Instant other) {
        at = other;
        return this;
    }

    public Request request() {
        return new Request(command, service, channel, by, input, reporter, null, at, null);
    }

    /// The case that it opens, and nothing but a new case will do.
    public Case openedIn(Cases cases) {
        return switch (cases.open(request())) {
            case Opening.Opened opened -> cases.find(opened.reference()).orElseThrow();
            case Opening other -> throw new AssertionError(other.toString());
        };
    }
}
