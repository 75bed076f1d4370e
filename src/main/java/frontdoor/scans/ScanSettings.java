package frontdoor.scans;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param folder into which the scanner writes, or null if there is none; what was taken goes into its folder `taken`
/// @param team whose letters they are
/// @param settled how long a file must have stayed as it is before it is taken
/// @param patience how long a file that looks cut off may wait for its end
/// @param language in which letters are written, as Tesseract calls it: `eng`, `eng+cym`
/// @param pageTime how long a program may take over one page
/// @param memory kilobytes that a program may use
@ConfigurationProperties("frontdoor.scans")
record ScanSettings(
        @Nullable Path folder,
        @DefaultValue("contact_centre") String team,
        @DefaultValue("20s") Duration settled,
        @DefaultValue("10m") Duration patience,
        @DefaultValue("eng") String language,
        @DefaultValue("1m") Duration pageTime,
        @DefaultValue("2000000") int memory) {

    ScanSettings {
        if (!language.matches("[a-z_+]{3,40}")) {
            throw new IllegalArgumentException("frontdoor.scans.language looks like eng or eng+cym");
        }
    }
}
