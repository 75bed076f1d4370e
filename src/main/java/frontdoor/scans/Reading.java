package frontdoor.scans;

import frontdoor.scans.Tools.Failed;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/// Parts a scan into letters and reads them. A letter ends where somebody said so or, if nobody did, at a blank page.
@Component
class Reading {

    private static final int MOST_PAGES = 200;
    private static final int MOST_PICTURES = 4; // of one letter
    private static final int DARK = 150; // of 255
    private static final double BLANK = 0.0003; // of the page is dark: dust, and less than a line

    private final Tools tools;

    Reading(Tools tools) {
        this.tools = tools;
    }

    private record Page(int number, byte[] picture, boolean blank, String words) {}

    /// @return at least one letter, whatever the scan is
    List<ScannedLetter> read(ScanStore.Scan scan) {
        if (!tools.areInstalled()) {
            return List.of(new ScannedLetter(1, scan.raw(), List.of(), "", "not_installed"));
        }
        try {
            var folder = Files.createTempDirectory("scan");
            try {
                var pdf = Files.write(folder.resolve("scan.pdf"), scan.raw());
                return letters(scan, pdf);
            } finally {
                remove(folder);
            }
        } catch (Failed | IOException broken) {
            return List.of(new ScannedLetter(1, scan.raw(), List.of(), "", "broken"));
        }
    }

    private List<ScannedLetter> letters(ScanStore.Scan scan, Path pdf) throws Failed, IOException {
        int count = tools.pages(pdf);
        if (count > MOST_PAGES) {
            return List.of(new ScannedLetter(1, scan.raw(), List.of(), "", "large"));
        }
        var pages = new ArrayList<Page>();
        for (int number = 1; number <= count; number++) {
            pages.add(page(pdf, number));
        }
        var letters = new ArrayList<ScannedLetter>();
        for (var each : parted(pages, new TreeSet<>(scan.begins()))) {
            letters.add(letter(pdf, each, count));
        }
        return letters.isEmpty() ? List.of(new ScannedLetter(1, scan.raw(), List.of(), "", "to_type")) : letters;
    }

    private Page page(Path pdf, int number) throws Failed, IOException {
        var picture = tools.picture(pdf, number);
        var image = ImageIO.read(picture.toFile());
        boolean blank = image == null || isBlank(image);
        return new Page(number, Files.readAllBytes(picture), blank, blank ? "" : words(picture));
    }

    private String words(Path picture) {
        try {
            return tools.words(picture);
        } catch (Failed unread) {
            return "";
        }
    }

    private static boolean isBlank(BufferedImage page) {
        long dark = 0;
        long seen = 0;
        for (int y = 0; y < page.getHeight(); y += 2) {
            for (int x = 0; x < page.getWidth(); x += 2) {
                seen++;
                dark += (page.getRGB(x, y) & 0xFF) < DARK ? 1 : 0;
            }
        }
        return dark < seen * BLANK;
    }

    private static List<List<Page>> parted(List<Page> pages, TreeSet<Integer> begins) {
        var letters = new ArrayList<List<Page>>();
        var letter = new ArrayList<Page>();
        for (var page : pages) {
            boolean ends = begins.isEmpty() ? page.blank() : begins.contains(page.number());
            if (ends && !letter.isEmpty()) {
                letters.add(List.copyOf(letter));
                letter.clear();
            }
            if (!page.blank() || !begins.isEmpty()) {
                letter.add(page);
            }
        }
        if (!letter.isEmpty()) {
            letters.add(List.copyOf(letter));
        }
        return letters;
    }

    private ScannedLetter letter(Path pdf, List<Page> pages, int count) throws Failed, IOException {
        int first = pages.getFirst().number();
        int last = pages.getLast().number();
        var own = pages.size() == count ? pdf : tools.part(pdf, first, last);
        var text = String.join("\n\n", pages.stream().map(Page::words).toList()).strip();
        var pictures = pages.stream().limit(MOST_PICTURES).map(Page::picture).toList();
        return new ScannedLetter(first, Files.readAllBytes(own), pictures, text, text.isEmpty() ? "to_type" : null);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (var file : inside.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
