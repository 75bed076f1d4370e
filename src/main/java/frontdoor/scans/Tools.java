package frontdoor.scans;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Runs Poppler and Tesseract, each call a process with a time and a memory that it may not pass. What strangers
/// sent is read outside the application, so that a file which breaks a program breaks nothing else.
@Component
class Tools {

    private static final List<String> NEEDED = List.of("pdfinfo", "pdftoppm", "pdfseparate", "pdfunite", "tesseract");
    private static final Pattern PAGES = Pattern.compile("(?m)^Pages:\\s+(\\d+)");
    private static final int DOTS = 200; // to the inch, which Tesseract reads well
    private static final int MOST_TEXT = 2 * 1024 * 1024; // bytes

    private final ScanSettings settings;

    Tools(ScanSettings settings) {
        this.settings = settings;
    }

    /// A program failed, took too long or too much, or is not there.
    static final class Failed extends Exception {

        Failed(String why) {
            super(why);
        }
    }

    boolean areInstalled() {
        return NEEDED.stream().allMatch(Tools::isInstalled);
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    int pages(Path pdf) throws Failed {
        var found = PAGES.matcher(run(settings.pageTime(), "pdfinfo", pdf.toString()));
        if (!found.find()) {
            throw new Failed("No pages");
        }
        return Integer.parseInt(found.group(1));
    }

    /// A page as a grey JPEG beside the PDF.
    Path picture(Path pdf, int page) throws Failed {
        var to = pdf.resolveSibling("page-" + page);
        var number = String.valueOf(page);
        run(
                settings.pageTime(),
                "pdftoppm",
                "-r",
                String.valueOf(DOTS),
                "-gray",
                "-jpeg",
                "-singlefile",
                "-scale-to",
                "2400",
                "-f",
                number,
                "-l",
                number,
                pdf.toString(),
                to.toString());
        return Path.of(to + ".jpg");
    }

    /// What a picture of a page says; empty if it says nothing.
    String words(Path picture) throws Failed {
        return run(settings.pageTime(), "tesseract", picture.toString(), "stdout", "-l", settings.language())
                .strip();
    }

    /// A PDF of these pages alone.
    Path part(Path pdf, int first, int last) throws Failed {
        var pattern = pdf.resolveSibling("part-%d.pdf").toString();
        run(settings.pageTime(), "pdfseparate", "-f", "" + first, "-l", "" + last, pdf.toString(), pattern);
        var to = pdf.resolveSibling("letter-" + first + ".pdf");
        var call = new ArrayList<>(List.of("pdfunite"));
        for (int page = first; page <= last; page++) {
            call.add(pattern.replace("%d", "" + page));
        }
        call.add(to.toString());
        run(settings.pageTime(), call.toArray(String[]::new));
        return to;
    }

    private String run(Duration time, String... call) throws Failed {
        var limited = new ArrayList<>(List.of("sh", "-c", "ulimit -v " + settings.memory() + "; exec \"$@\"", "sh"));
        limited.addAll(List.of(call));
        try {
            var said = Files.createTempFile("scan", ".txt");
            try {
                var builder = new ProcessBuilder(limited)
                        .redirectOutput(said.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
                builder.environment().put("OMP_THREAD_LIMIT", "1");
                var process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new Failed(call[0] + " took too long");
                }
                if (process.exitValue() != 0) {
                    throw new Failed(call[0] + " failed");
                }
                return text(said);
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException away) {
            throw new Failed(call[0] + " cannot be run");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed("Stopped");
        }
    }

    private static String text(Path said) throws IOException {
        try (var in = Files.newInputStream(said)) {
            return new String(in.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
        }
    }
}
