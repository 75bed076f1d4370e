package frontdoor.referrals;

import frontdoor.files.Files;
import frontdoor.files.State;
import frontdoor.files.StoredFile;
import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a partner reads of the files of a referral, whether by a page or by its system: those that we gave it, and
/// those that it added itself. They are read no longer than what the referral shares, and each of ours is judged once
/// more before it is first read.
@Component
public class ReferralFiles {

    private final Files files;
    private final GivenFiles given;

    ReferralFiles(Files files, GivenFiles given) {
        this.files = files;
        this.given = given;
    }

    /// One of them.
    ///
    /// @param at when it was given or added
    /// @param ours whether we gave it
    public record Filed(StoredFile file, Instant at, boolean ours) {

        /// Whether it can be opened already: the virus scanner has let it through, or there is none.
        public boolean isReady() {
            return file.state().isReleased();
        }
    }

    /// One of them with its bytes.
    public record Content(StoredFile file, byte[] bytes) {}

    /// Those that can be opened now or once the scanner has answered, the oldest first.
    public List<Filed> of(ReferralReading.Opened opened) {
        if (!opened.readable()) {
            return List.of();
        }
        var ours = ours(opened);
        var theirs = theirs(opened);
        return files.of(about(opened)).stream()
                .filter(file -> file.state() != State.REJECTED)
                .flatMap(file -> filed(file, ours.get(file.id()), theirs.get(file.id())).stream())
                .toList();
    }

    private static Optional<Filed> filed(StoredFile file, @Nullable Instant given, @Nullable Instant added) {
        return given != null
                ? Optional.of(new Filed(file, given, true))
                : Optional.ofNullable(added).map(at -> new Filed(file, at, false));
    }

    /// @param opened for this recipient
    /// @param from the recipient that reads
    /// @return empty if it may not be read, or not yet; nobody is to learn why
    public Optional<Content> open(ReferralReading.Opened opened, String file, String from, Actor by) {
        if (!opened.readable()) {
            return Optional.empty();
        }
        return files.find(about(opened), file)
                .flatMap(found -> files.content(found).map(bytes -> new Content(found, bytes)))
                .filter(_ -> theirs(opened).containsKey(file) || given.read(id(opened), file, from, by));
    }

    private static Map<String, Instant> ours(ReferralReading.Opened opened) {
        return GivenFiles.of(opened.followed().happenings()).stream()
                .filter(each -> !each.takenBack())
                .collect(Collectors.toMap(GivenFiles.Given::file, GivenFiles.Given::at));
    }

    private static Map<String, Instant> theirs(ReferralReading.Opened opened) {
        var all = new HashMap<String, Instant>();
        for (var each : opened.followed().happenings()) {
            var file = each.reason();
            if (file != null && each.what().equals(Enclosures.WHAT)) {
                all.put(file, each.at());
            }
        }
        return all;
    }

    private static String about(ReferralReading.Opened opened) {
        return Enclosures.about(id(opened));
    }

    private static UUID id(ReferralReading.Opened opened) {
        return opened.followed().referral().id();
    }
}
