package frontdoor.overseeing;

import frontdoor.lifeevents.Happened;
import frontdoor.lifeevents.MapLine;
import frontdoor.lifeevents.MapStage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The map of a life event, and beside it what really happened in a period.
///
/// @param from the first day of the period
/// @param until its last
/// @param strays what was told in the period by lines that no file has any more
public record MapPage(
        String event,
        String title,
        LocalDate from,
        LocalDate until,
        List<Stage> stages,
        List<Line> lines,
        List<Double> doubles,
        List<Happened> strays) {

    private static final int WIDE = 18; // letters above a column

    /// @param team its title
    /// @param by who may act, in words
    public record Stage(MapStage stage, String service, String team, String by) {}

    /// @param recipient its title, or null for what is only said
    /// @param stages titles of the stages in which it is told
    /// @param why what stands against it, sentences
    /// @param happened counts of the period, noughts if nothing was made
    public record Line(
            MapLine line,
            String service,
            @Nullable String recipient,
            List<String> stages,
            List<String> why,
            Happened happened) {

        /// What there is to say of the period: how many, by the last part of the key of its words. Noughts are left
        /// out.
        public Map<String, Long> counts() {
            var all = new LinkedHashMap<String, Long>();
            all.put("made", happened.made());
            all.put("sent", happened.sent());
            all.put("done", happened.done());
            all.put("refused", happened.refused());
            all.put("unanswered", happened.unanswered());
            all.put("late", happened.late());
            all.values().removeIf(count -> count == 0);
            return all;
        }
    }

    /// @param kind a word of the bundle
    public record Double(String kind, String what, String where) {}

    public long told() {
        return lines.stream().filter(each -> !each.line().isOnlySaid()).count();
    }

    public long marked(MapLine.Mark mark) {
        return lines.stream().filter(each -> each.line().marks().contains(mark)).count();
    }

    public long gaps() {
        return stages.stream().filter(each -> each.stage().gap()).count()
                + lines.stream()
                        .filter(each -> each.line().marks().contains(MapLine.Mark.NEVER_TOLD)
                                || each.line().marks().contains(MapLine.Mark.NOT_TAKEN))
                        .count();
    }

    /// One of two lines that a title is broken into, so that it fits above a column of the picture.
    ///
    /// @param part 0 or 1
    public static String half(String title, int part) {
        int space = title.length() <= WIDE ? -1 : title.lastIndexOf(' ', WIDE);
        if (space < 0) {
            return part == 0 ? title : "";
        }
        return part == 0 ? title.substring(0, space) : title.substring(space + 1);
    }
}
