package frontdoor.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The council's own folder: `council.yaml`, `services/`, and whatever else a module looks for in it.
///
/// @param path the folder, absolute; it exists
public record CouncilFolder(Path path) {

    /// @throws IllegalArgumentException if there is no such folder
    public CouncilFolder {
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException(
                    "There is no folder " + path + ". Give the council's with --frontdoor.council.");
        }
        path = path.toAbsolutePath().normalize();
    }

    /// @param chosen what `frontdoor.council` says, or null for the made-up council that ships in the jar
    /// @param data where the made-up council is unpacked to
    public static CouncilFolder of(@Nullable Path chosen, Path data) {
        return new CouncilFolder(chosen == null ? MadeUpCouncil.unpackedIn(data) : chosen);
    }

    /// @param name a path inside the folder, `services` or `teams.yaml`; it need not exist
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /// @throws IllegalArgumentException if the folder has no such file
    public String read(String name) {
        var file = resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("The council's folder " + path + " has no " + name);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
