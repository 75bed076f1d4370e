package frontdoor.listings;

import frontdoor.kernel.CivilTime;
import frontdoor.listings.Listing.Capacity;
import frontdoor.listings.Listing.Opening;
import frontdoor.listings.Listing.Source;
import frontdoor.listings.Listing.Spot;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes a [Listing] of a whole service of Open Referral UK. What a feed left out or wrote oddly is left out here.
@Component
class ListingReader {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> ADDRESS = List.of("address_1", "address_2", "city", "region", "state_province");

    private final JsonMapper json;

    ListingReader(JsonMapper json) {
        this.json = json;
    }

    Listing read(String whole) {
        var service = json.readTree(whole);
        var organisation = service.path("organization");
        return new Listing(
                UUID.fromString(service.path("id").asString()),
                service.path("name").asString(),
                Objects.requireNonNullElse(text(service, "description"), ""),
                Objects.requireNonNullElse(text(service, "status"), "active"),
                UUID.fromString(service.path("organization_id").asString()),
                organisation.path("name").asString(""),
                text(service, "eligibility_description"),
                text(service, "alert"),
                web(text(service, "url")),
                text(service, "email"),
                number(service, "minimum_age"),
                number(service, "maximum_age"),
                texts(service, "phones", "number"),
                texts(service, "cost_options", "option"),
                each(service, "schedules").map(ListingReader::opening).toList(),
                each(service, "service_at_locations").map(ListingReader::spot).toList(),
                texts(service, "service_areas", "local_ward"),
                texts(service, "languages", "name"),
                each(service, "attributes")
                        .map(attribute -> text(attribute.path("taxonomy_term"), "name"))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                day(text(service, "assured_date")),
                day(text(service, "local_review_by")),
                source(service.path("local_source")),
                each(service, "local_capacity").map(ListingReader::capacity).toList());
    }

    private static Opening opening(JsonNode schedule) {
        var days = Arrays.stream(
                        Objects.requireNonNullElse(text(schedule, "byday"), "").split(","))
                .map(day -> day.strip().toUpperCase(Locale.ROOT))
                .map(day -> day.length() < 2 ? -1 : DAYS.indexOf(day.substring(day.length() - 2)))
                .filter(day -> day >= 0)
                .map(day -> DayOfWeek.of(day + 1))
                .toList();
        return new Opening(
                days,
                "MONTHLY".equals(text(schedule, "freq")),
                time(text(schedule, "opens_at")),
                time(text(schedule, "closes_at")),
                Optional.ofNullable(text(schedule, "description")).orElse(text(schedule, "notes")));
    }

    private static Spot spot(JsonNode at) {
        var location = at.path("location");
        var address = location.path("addresses").path(0);
        var lines = new ArrayList<String>();
        ADDRESS.stream()
                .map(part -> text(address, part))
                .filter(Objects::nonNull)
                .forEach(lines::add);
        return new Spot(
                Objects.requireNonNullElse(text(location, "name"), ""),
                lines,
                text(address, "postal_code"),
                texts(location, "accessibility", "description"));
    }

    private static Capacity capacity(JsonNode capacity) {
        return new Capacity(
                capacity.path("unit").asString(),
                capacity.path("available").asInt(),
                capacity.path("maximum").isNumber() ? capacity.path("maximum").asInt() : null,
                Instant.parse(capacity.path("updated").asString()));
    }

    private static @Nullable Source source(JsonNode source) {
        var feed = text(source, "feed");
        return feed == null
                ? null
                : new Source(
                        feed,
                        web(text(source, "url")),
                        text(source, "licence"),
                        read(text(source, "fetched_at"), at -> CivilTime.day(Instant.parse(at))));
    }

    /// A link leads to the web or nowhere.
    private static @Nullable String web(@Nullable String url) {
        return url != null && url.matches("https?://\\S+") ? url : null;
    }

    private static Stream<JsonNode> each(JsonNode of, String list) {
        return StreamSupport.stream(of.path(list).spliterator(), false);
    }

    private static List<String> texts(JsonNode of, String list, String field) {
        return each(of, list)
                .map(each -> text(each, field))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static @Nullable String text(JsonNode of, String field) {
        var value = of.path(field);
        return value.isValueNode() && !value.isNull() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static @Nullable BigDecimal number(JsonNode of, String field) {
        var value = of.path(field);
        return value.isNumber() ? value.decimalValue().stripTrailingZeros() : null;
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return read(text, time -> LocalTime.parse(time.replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", "")));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return read(text, LocalDate::parse);
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reading) {
        try {
            return text == null ? null : reading.apply(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
