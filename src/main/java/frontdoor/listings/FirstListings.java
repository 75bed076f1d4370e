package frontdoor.listings;

import frontdoor.council.Council;
import frontdoor.council.CouncilFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Loads `listings/*.yaml` of the council's folder at the first start, when there is no listing yet. From then on the
/// database is what counts, for staff and feeds change it.
@Component
class FirstListings implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstListings.class);
    private static final String FOLDER = "listings";

    private final ListingStore store;
    private final CouncilFolder folder;
    private final Council council;
    private final Clock clock;

    FirstListings(ListingStore store, CouncilFolder folder, Council council, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.council = council;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var listings = folder.resolve(FOLDER);
        if (!Files.isDirectory(listings) || !store.isEmpty()) {
            return;
        }
        try (var files = Files.list(listings)) {
            var ids = Ids.of(council.website());
            for (var file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                var rows = new DirectoryFile(file.getFileName().toString(), ids, clock.instant())
                        .read(Files.readString(file));
                store.put(rows);
                LOG.info(
                        "Loaded {} listings of the community directory",
                        rows.listings().size());
            }
        }
    }
}
