package frontdoor.files;

import frontdoor.files.FileStore.Kept;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The bytes of files, in the rows themselves or in a bucket. Each row says where its own are, so the setting may
/// change while older files stay where they are.
///
/// The row is written last: what a person was told that we have is there. What was put into the bucket without a row,
/// or has lost it since, is noted before it is put, and so is found and deleted.
@Component
class Contents {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    /// Longer than any upload takes from the bucket to its row.
    private static final Duration SETTLED = Duration.ofHours(1);

    private final FileStore store;
    private final Optional<Bucket> bucket;
    private final boolean inBucket;
    private final Clock clock;

    Contents(FileSettings settings, FileStore store, Clock clock) {
        this.store = store;
        this.bucket = Optional.ofNullable(settings.s3()).map(Bucket::new);
        this.inBucket = settings.isInBucket();
        this.clock = clock;
    }

    /// @throws Bucket.Away if it could not be kept; there is no row then
    void add(StoredFile file, byte[] content) {
        if (!inBucket) {
            store.add(file, new Kept(content, null));
            return;
        }
        var locked = Locked.of(file.id(), content);
        store.noteObject(file.id(), clock.instant());
        bucket().put(file.id(), locked.sealed());
        store.add(file, new Kept(null, locked.key()));
    }

    /// @return empty unless the file is released
    Optional<byte[]> released(String id) {
        return store.released(id).map(kept -> content(id, kept));
    }

    Optional<byte[]> unjudged(String id) {
        return store.unjudgedContent(id).map(kept -> content(id, kept));
    }

    private byte[] content(String id, Kept kept) {
        if (kept.content() != null) {
            return kept.content();
        }
        if (kept.key() == null) {
            throw new IllegalStateException("A file that is not rejected has no content");
        }
        return new Locked(kept.key(), bucket().get(id)).open(id);
    }

    private Bucket bucket() {
        return bucket.orElseThrow(
                () -> new IllegalStateException("There are files in a bucket: set frontdoor.files.s3 to read them"));
    }

    /// Deletes the objects that no file has any more: those of uploads that were cut off, of files that were dropped,
    /// and of those that the scanner refused.
    ///
    /// @return how many
    int sweep() {
        if (bucket.isEmpty()) {
            return 0;
        }
        var left = store.objectsWithoutFile(clock.instant().minus(SETTLED));
        for (String id : left) {
            bucket().delete(id);
            store.forgetObject(id);
        }
        if (!left.isEmpty()) {
            LOG.info("Deleted {} objects that no file has any more", left.size());
        }
        return left.size();
    }
}
