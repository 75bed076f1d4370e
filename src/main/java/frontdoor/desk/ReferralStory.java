package frontdoor.desk;

import frontdoor.referrals.Enclosures;
import frontdoor.referrals.Followed;
import frontdoor.referrals.GivenFiles;
import frontdoor.referrals.Happening;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells what happened to a referral, as far as the reader may know it: what recipients write and what their files are
/// called repeats what was told of somebody, as notes and letters do.
@Component
class ReferralStory {

    private final DeskWords words;

    ReferralStory(DeskWords words) {
        this.words = words;
    }

    /// The newest first.
    ///
    /// @param reads whether they may read what was written
    List<ReferralPart.Step> of(Followed followed, Map<String, String> names, boolean reads) {
        return followed.happenings().reversed().stream()
                .map(happening -> step(followed, happening, names, reads))
                .toList();
    }

    /// A coded reason and what was written to it, or null if there is neither.
    @Nullable
    String why(@Nullable String reason, @Nullable String note, boolean reads) {
        var coded = reason == null ? null : words.wordOr("desk.referral.reason." + reason, reason);
        var parts =
                Stream.of(coded, said(note, reads)).flatMap(Stream::ofNullable).toList();
        return parts.isEmpty() ? null : String.join(". ", parts);
    }

    private @Nullable String said(@Nullable String note, boolean reads) {
        return note == null || reads ? note : words.word("desk.masked");
    }

    private ReferralPart.Step step(Followed followed, Happening happening, Map<String, String> names, boolean reads) {
        // What was taken back before anybody was told of it was told to nobody.
        var key = happening.what().equals("entered_in_error")
                        && !followed.referral().wasTold()
                ? "not_told"
                : happening.what();
        var what = words.wordOr("desk.referral.happened." + key, happening.what());
        boolean attached = Set.of(Enclosures.WHAT, GivenFiles.WHAT).contains(happening.what());
        return new ReferralPart.Step(
                happening.at(),
                happening.outcome() == null ? what : words.word("desk.referral.outcome." + happening.outcome(), what),
                words.name(happening.by(), names),
                attached || happening.what().startsWith("given_")
                        ? said(happening.note(), reads)
                        : why(happening.reason(), happening.note(), reads),
                attached && reads ? happening.reason() : null);
    }
}
