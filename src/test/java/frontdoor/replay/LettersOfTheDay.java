package frontdoor.replay;

import frontdoor.scans.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The post comes and is scanned, several letters in a file, with a blank sheet between them.
public final class LettersOfTheDay {

    private static final int TOGETHER = 5; // letters in a file
    private static final List<String> NUMBERS =
            List.of("apple", "badger", "candle", "dragon", "engine", "forest", "garden", "hammer", "island", "jacket");

    private final Path folder;
    private final Clock clock;
    private final Set<String> words = new LinkedHashSet<>();

    /// @param folder into which the scanner writes
    public LettersOfTheDay(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public List<Happening> plan(int letters, Instant opens) {
        var plan = new ArrayList<Happening>();
        for (int first = 0; first < letters; first += TOGETHER) {
            int number = first;
            var at = opens.plus(Duration.ofMinutes(6L * first));
            var scan = scan(first, Math.min(letters, first + TOGETHER));
            if (first == 0) {
                // The scanner stops half way, and goes on.
                plan.add(new Happening(at, () -> write(number, Arrays.copyOf(scan, scan.length / 2))));
                plan.add(new Happening(at.plusSeconds(120), () -> write(number, scan)));
            } else {
                plan.add(new Happening(at, () -> write(number, scan)));
            }
        }
        return plan;
    }

    private byte[] scan(int from, int until) {
        var pages = new ArrayList<String>();
        for (int number = from; number < until; number++) {
            var word = NUMBERS.get(number / 10) + " and " + NUMBERS.get(number % 10);
            words.add(word);
            pages.add("Dear Council\nI write about the " + word + "\nPlease write back soon\n\nYours\nLetty Writer");
            pages.add("");
        }
        pages.removeLast();
        return Paper.scan(pages.toArray(String[]::new));
    }

    private void write(int number, byte[] scan) {
        try {
            var file = Files.write(folder.resolve("scan-" + number + ".pdf"), scan);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What each is about, in words that no other has.
    public Set<String> words() {
        return words;
    }
}
