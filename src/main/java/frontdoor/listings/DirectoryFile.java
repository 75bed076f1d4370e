package frontdoor.listings;

import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads a file of the council's folder with organisations and what they offer. Its ids follow from its keys.
final class DirectoryFile {

    private static final String AGO = " days ago";

    private final String name;
    private final Ids ids;
    private final Instant now;
    private final Map<String, UUID> terms = new LinkedHashMap<>();
    private final ListingRows rows = new ListingRows(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    DirectoryFile(String name, Ids ids, Instant now) {
        this.name = name;
        this.ids = ids;
        this.now = now;
    }

    /// @throws IllegalArgumentException with a sentence for whoever wrote it, if something is missing from it
    ListingRows read(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        if (!(new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> file)) {
            throw new IllegalArgumentException(name + " has organisations and what they offer");
        }
        var all = new Entry(name, file);
        all.parts("taxonomies").forEach(this::taxonomy);
        all.parts("locations").forEach(this::location);
        all.parts("organisations").forEach((key, organisation) -> organisation(key, organisation, all));
        return rows;
    }

    private void taxonomy(String key, Entry taxonomy) {
        var id = ids.id("taxonomy", key);
        var title = taxonomy.needed("title");
        var body = new Body(id).with("name", title).with("description", taxonomy.needed("says"));
        rows.taxonomies().add(Map.of("id", id, "body", body.all()));
        taxonomy.parts("terms").forEach((term, entry) -> {
            var termId = ids.id("term", key, term);
            terms.put(term, termId);
            rows.terms()
                    .add(row(
                            termId,
                            new Body(termId)
                                    .with("name", entry.needed("title"))
                                    .with("description", entry.needed("says"))
                                    .with("taxonomy", title)
                                    .with("taxonomy_id", id.toString())
                                    .with("term", term)
                                    .with("local_words", entry.text("words")),
                            Map.of("taxonomy", id, "key", key + "." + term)));
        });
    }

    private void organisation(String key, Entry organisation, Entry file) {
        var id = ids.id("organisation", key);
        var identifiers = new ArrayList<Map<String, Object>>();
        organisation
                .map("identifiers")
                .forEach((scheme, number) -> identifiers.add(new Body(ids.id("identifier", key, scheme))
                        .with("organization_id", id.toString())
                        .with("identifier_scheme", scheme)
                        .with("identifier_type", scheme)
                        .with("identifier", number)
                        .all()));
        rows.organisations()
                .add(row(
                        id,
                        new Body(id)
                                .with("name", organisation.needed("name"))
                                .with("description", organisation.needed("says"))
                                .with("email", organisation.text("email"))
                                .with("website", organisation.text("website"))
                                .with("organization_identifiers", identifiers),
                        Map.of("hidden", organisation.is("hidden"))));
        organisation
                .parts("listings")
                .forEach((listing, entry) -> listing(key + "/" + listing, id, entry, organisation, file));
    }

    private void listing(String key, UUID organisation, Entry listing, Entry of, Entry file) {
        var id = ids.id("listing", key);
        var place = listing.text("at") == null ? null : located(key, listing.needed("at"));
        var parts = new ListingParts(ids, key, id.toString());
        var body = new Body(id)
                .with("name", listing.needed("name"))
                .with("description", listing.needed("says"))
                .with("email", listing.textOr("email", of.text("email")))
                .with("url", listing.textOr("website", of.text("website")))
                .with("status", "active")
                .with("eligibility_description", listing.text("for"))
                .with("alert", listing.text("alert"))
                .with("minimum_age", listing.age(0))
                .with("maximum_age", listing.age(1))
                .with("local_words", listing.text("words"))
                .with("phones", parts.phones(listing))
                .with("cost_options", parts.costs(listing))
                .with("schedules", parts.schedules(listing))
                .with("service_areas", parts.areas(listing))
                .with("languages", parts.languages(listing))
                .with(
                        "service_at_locations",
                        place == null
                                ? List.of()
                                : List.of(new Body(ids.id("offered_at", key))
                                        .with("location_id", place.toString())
                                        .all()))
                .with(
                        "attributes",
                        listing.texts("tags").stream()
                                .map(tag -> attribute(key, tag))
                                .toList());
        var row = new LinkedHashMap<String, Object>();
        row.put("organisation", organisation);
        row.put("hidden", listing.is("hidden"));
        row.put("owner", listing.textOr("owner", file.needed("owner")));
        var days = Integer.parseInt(String.valueOf(listing.textOr("review_days", file.needed("review_days"))));
        row.put("review_days", days);
        row.put("modified", now);
        var checked = checked(listing.text("checked"));
        if (checked != null) {
            row.put("checked_on", checked);
            row.put("review_by", checked.plusDays(days));
        }
        rows.listings().add(row(id, body, row));
    }

    private Map<String, Object> attribute(String key, String tag) {
        var term = terms.get(tag);
        if (term == null) {
            throw new IllegalArgumentException(name + ": " + key + " has a tag `" + tag + "` that no taxonomy has");
        }
        return new Body(ids.id("tag", key, tag))
                .with("taxonomy_term_id", term.toString())
                .all();
    }

    private UUID located(String key, String at) {
        var id = ids.id("location", at);
        if (rows.locations().stream().noneMatch(location -> id.equals(location.get("id")))) {
            throw new IllegalArgumentException(name + ": " + key + " is at `" + at + "`, which is no location");
        }
        return id;
    }

    private void location(String key, Entry at) {
        var id = ids.id("location", key);
        var address = new Body(ids.id("address", key))
                .with("location_id", id.toString())
                .with("address_1", at.needed("address"))
                .with("city", at.needed("town"))
                .with("state_province", at.needed("county"))
                .with("postal_code", at.needed("postcode"))
                .with("country", "GB")
                .with("address_type", "physical");
        var access = at.text("access") == null
                ? List.of()
                : List.of(new Body(ids.id("access", key))
                        .with("location_id", id.toString())
                        .with("description", at.text("access"))
                        .all());
        rows.locations()
                .add(row(
                        id,
                        new Body(id)
                                .with("location_type", "physical")
                                .with("name", at.needed("name"))
                                .with("latitude", at.number("lat"))
                                .with("longitude", at.number("lon"))
                                .with("external_identifier", at.text("uprn"))
                                .with("external_identifier_type", at.text("uprn") == null ? null : "UPRN")
                                .with("addresses", List.of(address.all()))
                                .with("accessibility", access),
                        Map.of("hidden", at.is("confidential"))));
    }

    private @Nullable LocalDate checked(@Nullable String said) {
        if (said == null) {
            return null;
        }
        return said.endsWith(AGO)
                ? CivilTime.day(now).minus(Long.parseLong(said.replace(AGO, "")), ChronoUnit.DAYS)
                : LocalDate.parse(said);
    }

    private static Map<String, Object> row(UUID id, Body body, Map<String, ?> more) {
        var row = new LinkedHashMap<String, Object>(more);
        row.put("id", id);
        row.put("body", body.all());
        return row;
    }
}
