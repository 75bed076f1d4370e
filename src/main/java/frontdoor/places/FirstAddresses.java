package frontdoor.places;

import frontdoor.council.CouncilFolder;
import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Loads `places/addresses.csv` of the council's folder at the first start, when there is no address yet.
@Component
class FirstAddresses implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAddresses.class);

    private final Places places;
    private final CouncilFolder folder;

    FirstAddresses(Places places, CouncilFolder folder) {
        this.places = places;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var file = folder.resolve("places/addresses.csv");
        if (!Files.isRegularFile(file) || !places.isEmpty()) {
            return;
        }
        try (var csv = Files.newBufferedReader(file)) {
            var loaded = places.load(csv, _ -> {});
            LOG.info("Loaded {} addresses; {} rows refused", loaded.added(), loaded.refusedCount());
        }
    }
}
