package frontdoor.files;

import frontdoor.files.Inspection.Finding;
import frontdoor.kernel.Reference;
import frontdoor.kernel.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Receives files, keeps them and gives them out. The one way in to this module.
@Component
public class Files {

    /// How long a file is kept that was never sent in with a case, after what was typed beside it was touched last.
    static final Duration KEPT_UNATTACHED = Duration.ofDays(28);

    private static final Logger LOG = LoggerFactory.getLogger(Files.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final FileStore store;
    private final Contents contents;
    private final Scanner scanner;
    private final Clock clock;

    Files(FileStore store, Contents contents, Scanner scanner, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.scanner = scanner;
        this.clock = clock;
    }

    /// Checks a file and, if it will do, stores it as we made it anew. It has no case yet.
    ///
    /// @param name as the browser gave it
    /// @param accepted the endings that are asked for, `pdf`
    public Receipt receive(String name, byte[] content, Collection<String> accepted, Uploader by) {
        return switch (Inspection.of(name, content, Set.copyOf(accepted))) {
            case Finding.Bad bad -> new Receipt.Refused(bad.message(), bad.args());
            case Finding.Good good -> store(FileName.of(name, good.ending()), good, by);
        };
    }

    private Receipt store(String name, Finding.Good good, Uploader by) {
        var state = scanner.scan(good.content());
        if (state == State.REJECTED) {
            return new Receipt.Refused("problem.file.virus", List.of());
        }
        var file = new StoredFile(
                id(),
                name,
                good.ending(),
                good.content().length,
                Sha256.of(good.content()),
                state,
                by.key(),
                null,
                clock.instant());
        try {
            contents.add(file, good.content());
            return new Receipt.Stored(file, good.taken());
        } catch (Bucket.Away away) {
            LOG.warn("A file could not be kept: {}", String.valueOf(away.getCause()));
            return new Receipt.Refused("problem.file.away", List.of());
        }
    }

    private static String id() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// A file that this person sent and that has no case yet.
    public Optional<StoredFile> unattached(String id, Uploader by) {
        return store.find(id)
                .filter(file -> file.about() == null && file.uploadedBy().equals(by.key()));
    }

    /// A file of this case and of no other.
    public Optional<StoredFile> find(Reference reference, String id) {
        return store.find(id).filter(file -> reference.value().equals(file.about()));
    }

    /// The files of a case that may be opened, the oldest first, at most a hundred.
    public List<StoredFile> of(Reference reference) {
        return store.released(reference);
    }

    /// A file that was given to something other than a case.
    ///
    /// @param about as it was given: `item:12`
    public Optional<StoredFile> find(String about, String id) {
        return store.find(id).filter(file -> about.equals(file.about()));
    }

    /// What was given to something other than a case, the oldest first, at most a hundred, released or not.
    ///
    /// @param about as it was given: `item:12`
    public List<StoredFile> of(String about) {
        return store.about(about);
    }

    /// @return empty unless the file is released
    public Optional<byte[]> content(StoredFile file) {
        return contents.released(file.id());
    }

    /// The same file once more, as one that this person sent and that has no case yet.
    ///
    /// @return empty unless the file is released
    public Optional<StoredFile> again(StoredFile file, Uploader by) {
        return content(file).map(content -> {
            var copy = new StoredFile(
                    id(),
                    file.name(),
                    file.kind(),
                    file.size(),
                    file.sha256(),
                    file.state(),
                    by.key(),
                    null,
                    clock.instant());
            contents.add(copy, content);
            return copy;
        });
    }

    /// The state of each of these files; one that is gone has none.
    public Map<String, State> states(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : store.states(ids);
    }

    /// The state of every file of a case, by its id.
    public Map<String, State> states(Reference reference) {
        return store.statesAbout(reference.value());
    }

    /// How many files wait for the virus scanner.
    public long held() {
        return store.count(State.HELD);
    }

    /// How many files came while the council had no virus scanner, and were not scanned since.
    long unscanned() {
        return store.count(State.UNSCANNED);
    }

    /// Asks the scanner about what it has not answered for, and about what came before there was one. Until it has
    /// answered, each is given out or held as it was.
    void scanWaiting() {
        if (!scanner.answers()) {
            return;
        }
        for (String id : store.unjudged()) {
            store.tried(id, clock.instant());
            contents.unjudged(id)
                    .map(scanner::scan)
                    .filter(verdict -> verdict == State.CLEAN || verdict == State.REJECTED)
                    .ifPresent(verdict -> store.judge(id, verdict));
        }
    }

    /// Drops what was never sent in with a case.
    ///
    /// @return how many files
    int dropUnattached() {
        return store.dropUnattached(clock.instant().minus(KEPT_UNATTACHED));
    }
}
