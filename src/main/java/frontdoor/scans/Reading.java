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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Parts a scan into letters and reads them. A letter ends at a cover sheet, and where somebody said so or, if nobody
/// did, at a blank page. Blank pages under a sheet are backs of others, and part nothing.
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

    /// @param sheet whether it is a cover sheet
    /// @param code that of the sheet, or null if it is none or cannot be read
    private record Page(
            int number,
            byte[] picture,
            boolean blank,
            String words,
            boolean sheet,
            @Nullable String code) {}

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
        var code = blank ? null : Codes.read(image).orElse(null);
        var words = blank || code != null ? "" : words(picture);
        boolean sheet = code != null || words.contains(CoverSheets.TITLE);
        return new Page(number, Files.readAllBytes(picture), blank, words, sheet, code);
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
            boolean covered = !letter.isEmpty() && letter.getFirst().sheet();
            boolean ends =
                    page.sheet() || (begins.isEmpty() ? page.blank() && !covered : begins.contains(page.number()));
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

    /// A sheet that was read has done its work. One that was not stays, so that the clerk can read it.
    private ScannedLetter letter(Path pdf, List<Page> all, int count) throws Failed, IOException {
        boolean sheet = all.getFirst().sheet();
        var code = all.getFirst().code();
        var pages = code != null && all.size() > 1 ? all.subList(1, all.size()) : all;
        int first = pages.getFirst().number();
        int last = pages.getLast().number();
        var own = pages.size() == count ? pdf : tools.part(pdf, first, last);
        var text = String.join("\n\n", pages.stream().map(Page::words).toList()).strip();
        var pictures = pages.stream().limit(MOST_PICTURES).map(Page::picture).toList();
        var trouble = sheet && code == null ? "sheet" : sheet && all.size() == 1 ? "sheet_alone" : null;
        return new ScannedLetter(
                first,
                Files.readAllBytes(own),
                pictures,
                text,
                trouble == null && text.isEmpty() ? "to_type" : trouble,
                code);
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
