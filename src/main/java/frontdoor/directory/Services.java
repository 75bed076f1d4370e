package frontdoor.directory;

import frontdoor.checks.ServiceFile;
import frontdoor.services.Service;
import frontdoor.services.ServiceReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The services in force, and every version that an open case still stands on.
///
/// Versions never change, so each is read once. Which number is the newest is asked of the database at most every two
/// seconds: that is how long another node may go on offering the version of before.
@Component
public class Services {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final VersionStore store;
    private final Clock clock;
    private final Map<Key, Service> versions = new ConcurrentHashMap<>();
    private final Map<Seen, Service> cases = new ConcurrentHashMap<>();
    private volatile Newest newest = new Newest(Map.of(), Instant.EPOCH);

    Services(VersionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Key(String service, int number) {}

    private record Seen(String service, int promised, int practised) {}

    private record Newest(Map<String, Integer> numbers, Instant asked) {}

    /// Every service in force, by title.
    public List<Service> all() {
        return numbers().entrySet().stream()
                .map(entry -> version(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Service::title))
                .toList();
    }

    /// @return empty if no such service is published
    public Optional<Service> current(String service) {
        return Optional.ofNullable(numbers().get(service)).map(number -> version(service, number));
    }

    /// The newest version's number.
    ///
    /// @throws IllegalArgumentException if no such service is published
    public int currentNumber(String service) {
        var number = numbers().get(service);
        if (number == null) {
            throw new IllegalArgumentException("No service is called " + service);
        }
        return number;
    }

    /// A case's service: what its own version promised, done as the version in force says.
    public Service forCase(String service, int number) {
        int practised = currentNumber(service);
        return cases.computeIfAbsent(
                new Seen(service, number, practised),
                _ -> Pinned.of(version(service, number), version(service, practised)));
    }

    /// @throws IllegalArgumentException if there is no such version
    public Service version(String service, int number) {
        return versions.computeIfAbsent(new Key(service, number), this::read);
    }

    /// Newest first.
    public List<Version> history(String service) {
        return store.history(service);
    }

    /// Looks at once instead of within two seconds. After the commit: until then nobody else could read the version.
    @TransactionalEventListener(fallbackExecution = true)
    void published(VersionPublished event) {
        refresh();
    }

    /// For when the database itself is another one.
    void startAfresh() {
        versions.clear();
        cases.clear();
        refresh();
    }

    private void refresh() {
        newest = new Newest(store.newest(), clock.instant());
    }

    /// A clock that was put back must not keep us from asking until it has caught up.
    private Map<String, Integer> numbers() {
        if (Duration.between(newest.asked(), clock.instant()).abs().compareTo(FRESH) > 0) {
            refresh();
        }
        return newest.numbers();
    }

    private Service read(Key key) {
        var version = store.find(key.service(), key.number())
                .orElseThrow(() -> new IllegalArgumentException("No version " + key.number() + " of " + key.service()));
        var file = ServiceFile.read(key.service() + ".yaml", version.yaml());
        return ServiceReader.read(Objects.requireNonNull(file.tree(), "a published version was sound"));
    }
}
