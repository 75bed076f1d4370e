package frontdoor.notify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Puts messages into a folder instead of sending them, a file each, for whoever tries the made-up council on a machine
/// without a mail server: codes and links are there to read. A council's own folder never has it.
class OutboxCarrier implements Carrier {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Medium medium;
    private final Path folder;
    private final Clock clock;

    OutboxCarrier(Medium medium, Path folder, Clock clock) {
        this.medium = medium;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Medium medium() {
        return medium;
    }

    @Override
    public Result carry(Message message) {
        var id = message.id().toString();
        var file = folder.resolve(STAMP.format(clock.instant()) + "-" + id.substring(0, 8) + ".txt");
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(
                    file,
                    "To: %s%nSubject: %s%n%n%s%n".formatted(message.recipient(), message.subject(), message.body()));
            return new Result.Delivered("outbox");
        } catch (IOException unwritable) {
            return new Result.TryAgain(unwritable.getClass().getSimpleName());
        }
    }
}
