package frontdoor.listings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes rows of the services of one run, of version 3.0 or 1.0. What a field says that cannot be so is left out; a
/// service without a name or an organisation is refused, with the reason.
final class FeedReading {

    private static final int MOST_REFUSED = 100;
    private static final int REVIEW = 180; // days

    private final FeedRun run;
    private final Ids ids;
    private final Map<String, Map<String, Object>> taxonomies = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> terms = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> organisations = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> locations = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> listings = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final Set<String> all = new LinkedHashSet<>();
    private int leftOut;

    FeedReading(FeedRun run) {
        this.run = run;
        this.ids = new Ids(run.url());
    }

    void read(JsonNode service) {
        var fields = new FeedFields(ids);
        var name = fields.text(service, "name");
        var organisation = service.path("organization");
        if (name == null || fields.text(organisation, "name") == null) {
            if (refused.size() < MOST_REFUSED) {
                refused.add(service.path("id").asString("?") + ": "
                        + (name == null ? "it has no name" : "it has no organisation"));
            }
            return;
        }
        var of = organisation(fields, organisation);
        var id = fields.id(service, "service");
        var body = fields.service(service, id);
        body.put("service_at_locations", places(fields, service, id));
        body.put("attributes", tags(fields, service, id));
        var row = new LinkedHashMap<String, Object>();
        row.put("id", id);
        row.put("organisation", of);
        row.put("body", body);
        row.put("owner", run.owner());
        row.put("review_days", REVIEW);
        var assured = day(fields.text(service, "assured_date"));
        if (assured != null) {
            row.put("checked_on", assured);
            row.put("checked_by", "feed");
            row.put("review_by", assured.plusDays(REVIEW));
        }
        listings.put(id, row);
        all.add(id);
    }

    /// What a feed says was made sure of counts, unless it says so of a day to come.
    private @Nullable LocalDate day(@Nullable String text) {
        try {
            var day = text == null ? null : LocalDate.parse(text);
            return day == null
                            || day.atStartOfDay(java.time.ZoneOffset.UTC)
                                    .toInstant()
                                    .isAfter(run.started())
                    ? null
                    : day;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private String organisation(FeedFields fields, JsonNode organisation) {
        var id = fields.id(organisation, "organization");
        organisations.put(id, row(id, fields.organisation(organisation, id)));
        return id;
    }

    private List<Map<String, Object>> places(FeedFields fields, JsonNode service, String id) {
        var places = new ArrayList<Map<String, Object>>();
        for (var at : service.path("service_at_locations")) {
            var location = at.path("location");
            if (!location.isObject() || location.isEmpty()) {
                continue;
            }
            var locationId = fields.id(location, "location/" + id + "/" + places.size());
            locations.put(locationId, row(locationId, fields.location(location, locationId)));
            var place = new LinkedHashMap<String, Object>();
            place.put("id", fields.id(at, "at/" + id + "/" + places.size()));
            place.put("location_id", locationId);
            places.add(place);
        }
        return places;
    }

    private List<Map<String, Object>> tags(FeedFields fields, JsonNode service, String id) {
        var tags = new ArrayList<Map<String, Object>>();
        for (var list : List.of("attributes", "service_taxonomys")) {
            for (var attribute : service.path(list)) {
                var term = attribute.path(list.equals("attributes") ? "taxonomy_term" : "taxonomy");
                var name = fields.text(term, "name");
                if (name == null) {
                    continue;
                }
                var tag = new LinkedHashMap<String, Object>();
                tag.put("id", fields.id(attribute, "tag/" + id + "/" + name));
                tag.put("taxonomy_term_id", term(fields, term, name));
                tags.add(tag);
            }
        }
        return tags;
    }

    private String term(FeedFields fields, JsonNode term, String name) {
        var taxonomy = Stream.of("taxonomy", "vocabulary")
                .map(field -> fields.text(term, field))
                .filter(text -> text != null)
                .findFirst()
                .orElse(run.name());
        var taxonomyId = fields.uuid(term, "taxonomy_id", "taxonomy/" + taxonomy);
        taxonomies.putIfAbsent(taxonomyId, row(taxonomyId, FeedFields.named(taxonomyId, taxonomy, taxonomy)));
        var id = fields.id(term, "term/" + name);
        var says = fields.text(term, "description");
        var body = FeedFields.named(id, name, says == null ? name : says);
        body.put("taxonomy", taxonomy);
        body.put("taxonomy_id", taxonomyId);
        fields.copy(term, body, "term");
        fields.copyUri(term, body, "term_uri", "term_uri");
        var row = row(id, body);
        row.put("taxonomy", taxonomyId);
        terms.put(id, row);
        return id;
    }

    private static Map<String, Object> row(String id, Map<String, Object> body) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", id);
        row.put("body", body);
        return row;
    }

    /// All ids there are in the run.
    Set<String> ids() {
        var all = new LinkedHashSet<String>();
        Stream.of(taxonomies, terms, organisations, locations, listings)
                .map(Map::keySet)
                .forEach(all::addAll);
        return all;
    }

    /// Of listings that are left, in the order of their ids.
    List<String> names(List<String> of) {
        return of.stream().map(this::name).toList();
    }

    private String name(String listing) {
        var row = Objects.requireNonNull(listings.get(listing), listing);
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(row.get("body"))).get("name"));
    }

    /// Listings of the feed, with those that are left out.
    Set<String> all() {
        return Set.copyOf(all);
    }

    /// Rows that are our own, or that staff have changed, stay as they are.
    void leaveOut(Set<String> ours) {
        int before = listings.size();
        Stream.of(taxonomies, terms, organisations, locations, listings)
                .forEach(rows -> rows.keySet().removeAll(ours));
        leftOut = before - listings.size();
    }

    int leftOut() {
        return leftOut;
    }

    List<String> listings() {
        return List.copyOf(listings.keySet());
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    /// Each row of them says where it came from.
    ListingRows rows(Instant now) {
        var source = Map.of(
                "feed", run.name(),
                "url", run.url(),
                "licence", run.licence(),
                "fetched_at", run.started().toString());
        Stream.of(organisations, locations, listings)
                .flatMap(rows -> rows.values().stream())
                .forEach(row -> row.put("source", source));
        listings.values().forEach(row -> row.put("modified", now));
        return new ListingRows(
                List.copyOf(taxonomies.values()),
                List.copyOf(terms.values()),
                List.copyOf(organisations.values()),
                List.copyOf(locations.values()),
                List.copyOf(listings.values()));
    }
}
