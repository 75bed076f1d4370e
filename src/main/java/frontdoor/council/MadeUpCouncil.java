package frontdoor.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/// The council that ships with Frontdoor, so that it can be tried with nothing written first.
final class MadeUpCouncil {

    private static final String ROOT = "council/";

    private MadeUpCouncil() {}

    /// Unpacked anew at each start, because a newer jar may bring a newer council. Changes made there are lost.
    static Path unpackedIn(Path data) {
        try {
            var root = new ClassPathResource(ROOT + "council.yaml");
            if (root.isFile()) {
                return root.getFile().toPath().resolveSibling("");
            }
            var folder = data.resolve("made-up-council");
            FileSystemUtils.deleteRecursively(folder);
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*.*")) {
                copy(file, folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Resource file, Path folder) throws IOException {
        var address = file.getURL().toString();
        var target = folder.resolve(address.substring(address.lastIndexOf("/" + ROOT) + ROOT.length() + 1));
        Files.createDirectories(target.getParent());
        try (var content = file.getInputStream()) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
