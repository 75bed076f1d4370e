package frontdoor.working;

import frontdoor.worklists.Sharing.Share;
import frontdoor.worklists.Work;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who would get what if the work that was picked were shared out, and why. Nothing is done yet.
///
/// @param back where the list is that it was picked in
public record SharingPage(UUID command, List<Line> lines, String back) {

    /// @param pick the piece and who has it now, as a form sends it
    /// @param plan the piece and who is to have it, as a form sends it; null for nobody
    /// @param label the reference, or null for a promised call
    /// @param to the display name of whoever would get it, or null for nobody
    /// @param why the end of its words' key
    /// @param open how much they would have in hand
    /// @param capacity how much they can take
    public record Line(
            String pick,
            @Nullable String plan,
            String address,
            @Nullable String label,
            @Nullable String to,
            String why,
            int open,
            int capacity) {}

    static SharingPage of(UUID command, Reassigning.Answer.Preview preview, String back, Map<String, String> names) {
        return new SharingPage(
                command,
                preview.shares().stream()
                        .map(share ->
                                line(share, preview.before().get(share.piece().work()), names))
                        .toList(),
                back);
    }

    private static Line line(Share share, @Nullable String before, Map<String, String> names) {
        var work = share.piece().work();
        return new Line(
                work.key() + " " + (before == null ? "" : before),
                share.to() == null ? null : work.key() + " " + share.to(),
                work.address(),
                work.kind() == Work.Kind.CALL_BACK ? null : work.key(),
                share.to() == null ? null : names.getOrDefault(share.to(), share.to()),
                share.why().name().toLowerCase(Locale.ROOT),
                share.open(),
                share.capacity());
    }

    public boolean anybody() {
        return lines.stream().anyMatch(line -> line.plan() != null);
    }
}
