package frontdoor.files;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Decides whether a file may come in, and makes it anew where that can be done. A pure function of its bytes.
final class Inspection {

    /// One file may take about 100 MB and some seconds while it is read, and anybody may send many. Whoever waits holds
    /// a thread that others need.
    private static final Semaphore AT_ONCE = new Semaphore(2);

    /// One way in is kept for ordinary photos: pictures of the largest kind take seconds, and go one after the other.
    private static final Semaphore LARGE_AT_ONCE = new Semaphore(1);

    private static final int WAITING = 8; // at most
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Inspection() {}

    sealed interface Finding {

        /// @param ending of the new file: a picture becomes `jpg`
        /// @param taken where the picture that came said it was taken, or null; the new one does not say
        record Good(String ending, byte[] content, Receipt.@Nullable Taken taken) implements Finding {}

        /// @param message a key of the `files` or `forms` messages
        /// @param args for the message, after the question's label
        record Bad(String message, List<Object> args) implements Finding {

            Bad(String message, Object... args) {
                this(message, List.of(args));
            }
        }
    }

    /// @param name as the browser gave it
    /// @param accepted the endings that the question takes
    static Finding of(String name, byte[] content, Set<String> accepted) {
        if (content.length == 0) {
            return new Finding.Bad("problem.file.empty");
        }
        return Kind.of(name, content)
                .filter(kind -> kind.isAmong(accepted))
                .map(kind -> inspect(kind, content))
                .orElseGet(() -> otherKind(name, content, accepted));
    }

    private static Finding.Bad otherKind(String name, byte[] content, Set<String> accepted) {
        return Kind.JPG.isAmong(accepted) && Kind.isHeic(name, content)
                ? new Finding.Bad("problem.file.heic")
                : new Finding.Bad(
                        "problem.file.kind",
                        String.join(", ", accepted.stream().sorted().toList()));
    }

    private static Finding inspect(Kind kind, byte[] content) {
        boolean large = kind != Kind.PDF && Picture.isLarge(content);
        return large
                ? oneOf(LARGE_AT_ONCE, () -> oneOf(AT_ONCE, () -> read(kind, content)))
                : oneOf(AT_ONCE, () -> read(kind, content));
    }

    private static Finding read(Kind kind, byte[] content) {
        return switch (kind) {
            case PDF -> Pdf.inspect(content);
            case JPG, PNG -> Picture.inspect(content);
        };
    }

    private static Finding oneOf(Semaphore few, Supplier<Finding> work) {
        if (!mayBegin(few)) {
            return new Finding.Bad("problem.file.busy");
        }
        try {
            return work.get();
        } finally {
            few.release();
        }
    }

    private static boolean mayBegin(Semaphore few) {
        try {
            return few.getQueueLength() < WAITING && few.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
