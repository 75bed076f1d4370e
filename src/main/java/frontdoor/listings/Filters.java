package frontdoor.listings;

import frontdoor.places.Place;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wanted, as SQL over the open view of a kind, which is called `x`. Each text of SQL is one of these, and what
/// somebody typed is a parameter of it.
record Filters(List<String> where, Map<String, Object> parameters) {

    private static final double DEGREES_TO_METRES = 111_320; // of latitude

    /// @param near where the postcode lies; null where there is none, or none that we know
    static Filters of(Kind kind, Wanted wanted, @Nullable Place near) {
        var filters = new Filters(new ArrayList<>(), new LinkedHashMap<>());
        switch (kind) {
            case SERVICES -> filters.listing(wanted, near, "x.id");
            case SERVICE_AT_LOCATIONS -> filters.listing(wanted, near, "x.listing");
            case ORGANIZATIONS, TAXONOMIES -> filters.text(wanted);
            case TAXONOMY_TERMS -> {
                filters.text(wanted);
                filters.add(wanted.taxonomy(), "taxonomy", "x.taxonomy = :taxonomy");
                filters.add(wanted.parent(), "parent", "x.parent = :parent");
                if (wanted.topOnly()) {
                    filters.where.add("x.parent is null");
                }
            }
        }
        return filters;
    }

    boolean isEmpty() {
        return where.isEmpty();
    }

    String sql() {
        return where.isEmpty() ? "true" : String.join("\n and ", where);
    }

    void add(@Nullable Object value, String name, String sql) {
        if (value != null) {
            parameters.put(name, value);
            where.add(sql);
        }
    }

    private void text(Wanted wanted) {
        if (wanted.search() != null) {
            var like = "%" + wanted.search().replaceAll("([%_\\\\])", "\\\\$1") + "%";
            add(like, "search", "(x.body ->> 'name' ilike :search or x.body ->> 'description' ilike :search)");
        }
    }

    private void listing(Wanted wanted, @Nullable Place near, String id) {
        add(wanted.organisation(), "organisation", "x.organisation = :organisation");
        add(
                wanted.modifiedAfter() == null ? null : wanted.modifiedAfter().atOffset(ZoneOffset.UTC),
                "modified",
                "x.modified >= :modified");
        var of = new ArrayList<String>();
        column(of, wanted.search(), "search", "l.words @@ websearch_to_tsquery('english', :search)");
        column(of, wanted.minimumAge(), "minimum", "l.minimum_age >= :minimum");
        column(of, wanted.maximumAge(), "maximum", "l.maximum_age <= :maximum");
        column(of, wanted.age(), "age", "coalesce(l.minimum_age, 0) <= :age and coalesce(l.maximum_age, :age) >= :age");
        if (!of.isEmpty()) {
            where.add(
                    id.equals("x.id")
                            ? String.join("\n and ", of).replace("l.", "x.")
                            : "exists (select from listings.open_listing l where l.id = %s and %s)"
                                    .formatted(id, String.join(" and ", of)));
        }
        add(
                wanted.term(),
                "term",
                "exists (select from listings.tag g where g.listing = %s and g.term = :term)".formatted(id));
        add(wanted.taxonomy(), "taxonomy", """
                exists (select from listings.tag g join listings.term t on t.id = g.term
                         where g.listing = %s and t.taxonomy = :taxonomy)""".formatted(id));
        hours(wanted, id);
        postcode(wanted, near, id);
    }

    private void column(List<String> of, @Nullable Object value, String name, String sql) {
        if (value != null) {
            parameters.put(name, value);
            of.add(sql);
        }
    }

    /// One opening must be on the day and between the times.
    private void hours(Wanted wanted, String id) {
        var of = new ArrayList<String>();
        column(of, wanted.day(), "day", "h.day = :day");
        column(of, wanted.startTime(), "starts", "h.opens >= :starts");
        column(of, wanted.endTime(), "ends", "h.closes <= :ends");
        if (!of.isEmpty()) {
            where.add("exists (select from listings.hours h where h.listing = %s and %s)"
                    .formatted(id, String.join(" and ", of)));
        }
    }

    /// What is for a ward, a property or whoever is inside an outline on the ground, and for them; nulls say nothing.
    ///
    /// @param uprn empty where only a postcode is known
    void covering(@Nullable String ward, String uprn, @Nullable Place near, String id) {
        if (ward == null && near == null) {
            return;
        }
        parameters.put("ward", ward == null ? "" : ward);
        parameters.put("uprn", uprn);
        where.add("listings.covers(%s, :ward, :uprn, %s, %s)"
                .formatted(id, near == null ? null : near.lon(), near == null ? null : near.lat()));
    }

    /// Where a postcode lies that we do not know, nothing is near and nothing is covered.
    private void postcode(Wanted wanted, @Nullable Place near, String id) {
        if (wanted.postcode() == null) {
            return;
        }
        if (near == null) {
            where.add("false");
            return;
        }
        covering(near.ward(), "", near, id);
        if (wanted.metres() != null) {
            parameters.put("x", near.lon() * 0.6);
            parameters.put("y", near.lat());
            parameters.put("away", wanted.metres() / DEGREES_TO_METRES);
            var at = id.equals("x.id") ? "a.listing = x.id" : "a.id = x.id";
            where.add("""
                    exists (select from listings.open_offered_at a join listings.open_location p on p.id = a.location
                             where %s and p.spot <-> point(:x, :y) <= :away)""".formatted(at));
        }
    }
}
