package frontdoor.visits;

import frontdoor.council.CouncilFolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where people can come in: `access_points.yaml` of the council's folder. A council that has none has no visits.
@Component
public class AccessPoints {

    private final AccessPointsFile.Listed listed;

    AccessPoints(CouncilFolder folder) {
        this.listed = AccessPointsFile.in(folder.resolve("access_points.yaml"));
    }

    public List<AccessPoint> all() {
        return listed.places();
    }

    public Optional<AccessPoint> find(String key) {
        return all().stream().filter(place -> place.key().equals(key)).findFirst();
    }

    /// The day on which a booking for a day is disposed of, or null where the file does not say.
    @Nullable
    LocalDate keepUntil(LocalDate day) {
        var keep = listed.keep();
        return keep == null ? null : keep.keptFrom(day);
    }

    public WaitStandards standards() {
        return listed.standards();
    }
}
