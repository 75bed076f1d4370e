package frontdoor.partnering;

import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Knows from the files alone, and from what people said, who may read what of a case at which moment. It asks nothing
/// of the code that it judges.
final class Covered {

    /// A word of a case that tells one item: `Zqw12xalphawqZ`, long enough to stand in no token by chance.
    private static final Pattern WORD = Pattern.compile("Zqw([0-9]+)x([a-z_0-9]+)wqZ");

    /// Whoever may read all of every case.
    static final String ALL = "all";

    static final String NOTHING = "";

    private final AnyCouncil council;
    private final Clock clock;
    private final Map<Integer, Set<String>> yes = new HashMap<>();
    private final Set<String> takenBack = new HashSet<>();
    private final Set<String> retracted = new HashSet<>();
    private final List<Decided> decided = new ArrayList<>();
    private final Set<String> had = new HashSet<>();
    final Map<String, Integer> seen = new TreeMap<>();
    final List<String> leaks = new ArrayList<>();

    private record Decided(int kase, String to, String ground, Set<String> items, boolean shared) {}

    Covered(AnyCouncil council, Clock clock) {
        this.council = council;
        this.clock = clock;
    }

    /// Whoever reported it, who may read all that they told.
    static String of(int kase) {
        return "case:" + kase;
    }

    static String word(int kase, String item) {
        return "Zqw" + kase + "x" + item + "wqZ";
    }

    void opened(int kase, Set<String> saidYes) {
        yes.put(kase, Set.copyOf(saidYes));
    }

    void takenBack(int kase, String line) {
        takenBack.add(kase + line);
    }

    void givenAgain(int kase, String line) {
        takenBack.remove(kase + line);
    }

    void retracted(int kase, String line) {
        retracted.add(kase + line);
    }

    void askedAnew(int kase, String line) {
        retracted.remove(kase + line);
    }

    void decided(int kase, AnyCouncil.Line line, boolean shared) {
        decided.addFirst(new Decided(kase, line.to(), line.ground(), line.share(), shared));
    }

    /// Somebody has this before their eyes.
    ///
    /// @param who [#ALL], `team:`, `partner:` or `case:` and a key, `items:` and keys of answers, or several of
    ///     these with `|` between them, or [#NOTHING]
    /// @param where at which address, or what helps to find it
    void sees(String door, String who, String text, String where) {
        var found = WORD.matcher(text);
        while (found.find()) {
            int kase = Integer.parseInt(found.group(1));
            var item = found.group(2);
            seen.merge(door, 1, Integer::sum);
            if (Stream.of(who.split("\\|")).noneMatch(each -> mayRead(kase, each, item))) {
                leaks.add("%s showed %s at %s %s %s %s"
                        .formatted(door, who, clock.instant(), where, found.group(), why(kase, who, item)));
            }
        }
    }

    void sees(String door, String who, String text) {
        sees(door, who, text, "");
    }

    private boolean mayRead(int kase, String who, String item) {
        if (who.equals(ALL)) {
            return true;
        }
        if (who.startsWith("items:")) {
            return Set.of(who.substring("items:".length()).split(",")).contains(item);
        }
        boolean answer = AnyCouncil.ITEMS.contains(item);
        if (!answer || who.startsWith("case:")) {
            return answer && who.equals(of(kase)) || item.equals(saidBy(who));
        }
        return council.lines.stream()
                        .filter(line -> line.to().equals(who) && line.share().contains(item))
                        .filter(line -> mayRead(kase, line, item))
                        .count()
                > 0; // each of them is asked, for what was told on two grounds is had on both
    }

    /// What a recipient wrote of a case, or was written to it: theirs, and of those who may read everything.
    ///
    /// @param recipient `team:` or `partner:` and a key
    static String saidBy(String recipient) {
        return "said_" + recipient.replace(':', '_');
    }

    /// Whoever read it while they might goes on, until it is taken back.
    private boolean mayRead(int kase, AnyCouncil.Line line, String item) {
        var key = kase + line.key();
        if (!yes.getOrDefault(kase, Set.of()).contains(line.key())
                || retracted.contains(key)
                || line.ground().equals("consent") && takenBack.contains(key)) {
            return false;
        }
        return had.contains(key + item) || isGrounded(kase, line) && had.add(key + item);
    }

    private boolean isGrounded(int kase, AnyCouncil.Line line) {
        boolean never = line.share().stream().anyMatch(AnyCouncil.NEVER::contains);
        if (line.to().startsWith("team:")) {
            return !never;
        }
        if (line.ground().equals("none")) {
            return false;
        }
        var party = line.to().substring("partner:".length());
        var day = CivilTime.day(clock.instant());
        if (council.deals.stream().anyMatch(deal -> deal.covers(party, line.share(), day))) {
            return true;
        }
        return !never
                && Set.of("vital_interests", "safeguarding").contains(line.ground())
                && decided.stream()
                        .filter(each -> isAbout(each, kase, line))
                        .findFirst()
                        .filter(Decided::shared)
                        .isPresent();
    }

    /// The newest counts. Not to share one thing is not to share it with others, whatever the ground.
    private static boolean isAbout(Decided each, int kase, AnyCouncil.Line line) {
        return each.kase() == kase
                && each.to().equals(line.to())
                && (each.shared()
                        ? each.ground().equals(line.ground()) && each.items().containsAll(line.share())
                        : !Collections.disjoint(each.items(), line.share()));
    }

    private String why(int kase, String who, String item) {
        return council.lines.stream()
                .filter(line -> line.to().equals(who) && line.share().contains(item))
                .map(line -> line + " yes " + yes.getOrDefault(kase, Set.of()).contains(line.key()) + " back "
                        + takenBack.contains(kase + line.key()) + " retracted " + retracted.contains(kase + line.key()))
                .toList()
                .toString();
    }
}
