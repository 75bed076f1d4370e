package frontdoor.places;

import frontdoor.kernel.Postcode;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Finds addresses and what is known of them. The one way in to this module.
@Component
public class Places {

    private static final int SHORTEST = 4; // letters of a street's name
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final PlaceStore store;
    private final Clock clock;

    Places(PlaceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The addresses of a postcode, house 2 before house 10; none if it cannot be a postcode.
    public List<Place> byPostcode(String typed) {
        return Postcode.normalised(typed).map(store::byPostcode).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Places::byNumber))
                .map(place -> place.asOn(today()))
                .toList();
    }

    /// The addresses with these words in them, such as a street's name, house 2 before house 10; none for fewer than
    /// four letters. At most a hundred.
    public List<Place> byStreet(String typed) {
        var words = typed.strip();
        return words.length() < SHORTEST
                ? List.of()
                : store.byWords(words).stream()
                        .sorted(Comparator.comparing(Places::byNumber))
                        .map(place -> place.asOn(today()))
                        .toList();
    }

    private static String byNumber(Place place) {
        return NUMBER.matcher(place.line()).replaceAll(number -> {
            var digits = number.group();
            return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
        });
    }

    /// Some addresses, always the same ones: for trying things out.
    public List<Place> some(int limit) {
        return store.some(limit);
    }

    public Optional<Place> find(String uprn) {
        return store.find(uprn).map(place -> place.asOn(today()));
    }

    /// The address nearest to a point, which says the ward and parish that the point lies in.
    ///
    /// @return empty if no address lies within about a mile: the point is outside the council's area
    public Optional<Place> nearest(double lat, double lon) {
        return store.nearest(lat, lon).map(place -> place.asOn(today()));
    }

    /// A place with what other systems know of it.
    ///
    /// @param sources the systems that matter; may be none
    public Optional<Known> known(String uprn, Set<String> sources) {
        return store.known(uprn, sources).map(known -> new Known(known.place().asOn(today()), known.facts()));
    }

    /// Keeps what another system says of a property, in the place of what it said before.
    public void know(String uprn, String source, Object value) {
        store.know(uprn, source, value, clock.instant());
    }

    /// How many addresses are known.
    public long count() {
        return store.count();
    }

    public boolean isEmpty() {
        return store.isEmpty();
    }

    /// Adds or changes the addresses of a CSV file, a thousand in one transaction. Loading the same file again
    /// does no harm, so after a failure it is simply loaded again.
    ///
    /// @param progress told how many rows have been read
    public Loaded load(Reader csv, LongConsumer progress) {
        return new AddressFile(store::load, progress).read(csv);
    }

    /// What [#load] would do; stores nothing.
    public Loaded tryOut(Reader csv, LongConsumer progress) {
        return new AddressFile(store::countNew, progress).read(csv);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
