package frontdoor.listings;

import frontdoor.places.Place;
import frontdoor.places.Places;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists and entries of the directory, put together as JSON in the database.
@Component
class PublishedStore {

    /// Beyond so many that fit, the number said is this one. It is more than any directory of a council holds.
    static final int MOST_COUNTED = 50_000;

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Places places;

    PublishedStore(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    private record Page(String contents, int size, long total) {}

    /// All of them are counted beforehand, in `listings.total`; those that fit a filter are counted while it is read.
    String page(Kind kind, Wanted wanted) {
        var filters = Filters.of(kind, wanted, near(wanted));
        var page = jdbc.sql("""
                select coalesce(string_agg(s.%s::text, ',' order by s.no), '') as contents, count(*) as size,
                       (%s) as total
                  from (select x.id from listings.%s x where %s order by x.no offset :before limit :size) as page
                  join listings.%s s on s.id = page.id
                """.formatted(
                        column(kind, wanted.depth()), total(kind, filters), kind.open(), filters.sql(), kind.sent()))
                .params(filters.parameters())
                .param("before", (wanted.page() - 1L) * wanted.size())
                .param("size", wanted.size())
                .query((row, _) -> new Page(row.getString("contents"), row.getInt("size"), row.getLong("total")))
                .single();
        return json(page, wanted);
    }

    private static String total(Kind kind, Filters filters) {
        return filters.isEmpty()
                ? "select coalesce(max(number), 0) from listings.total where kind = '" + kind.path() + "'"
                : "select count(*) from (select from listings.%s x where %s limit %d) as fit"
                        .formatted(kind.open(), filters.sql(), MOST_COUNTED);
    }

    private static String json(Page page, Wanted wanted) {
        long pages = (page.total + wanted.size() - 1) / wanted.size();
        return """
                {"total_items": %d, "total_pages": %d, "page_number": %d, "size": %d, "first_page": %b, \
                "last_page": %b, "empty": %b, "contents": [%s]}""".formatted(
                        page.total,
                        pages,
                        wanted.page(),
                        page.size,
                        wanted.page() == 1,
                        wanted.page() == Math.max(pages, 1),
                        page.size == 0,
                        page.contents);
    }

    Optional<String> one(Kind kind, UUID id, Published.Depth depth) {
        return jdbc.sql("select s.%s::text from listings.%s s where s.id = :id"
                        .formatted(column(kind, depth), kind.sent()))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private record Sent(long no, String json) {}

    void each(Kind kind, Wanted wanted, Consumer<String> take) {
        var filters = Filters.of(kind, wanted, near(wanted));
        List<Sent> some;
        long after = 0;
        do {
            some = jdbc.sql("""
                    select s.no, s.%s::text as json
                      from (select x.id from listings.%s x where %s and x.no > :after order by x.no limit :size) as page
                      join listings.%s s on s.id = page.id order by s.no
                    """.formatted(column(kind, wanted.depth()), kind.open(), filters.sql(), kind.sent()))
                    .params(filters.parameters())
                    .param("after", after)
                    .param("size", AT_ONCE)
                    .query((row, _) -> new Sent(row.getLong("no"), row.getString("json")))
                    .list();
            some.forEach(each -> take.accept(each.json));
            after = some.isEmpty() ? after : some.getLast().no;
        } while (some.size() == AT_ONCE);
    }

    private static String column(Kind kind, Published.Depth depth) {
        return switch (depth) {
            case ITEM -> "item";
            case WHOLE -> "whole";
            case WITH_SERVICES -> kind == Kind.ORGANIZATIONS ? "with_services" : "whole";
            case MINIMAL -> kind == Kind.SERVICES ? "minimal" : "item";
        };
    }

    private @Nullable Place near(Wanted wanted) {
        return wanted.postcode() == null
                ? null
                : places.byPostcode(wanted.postcode()).stream().findFirst().orElse(null);
    }
}
