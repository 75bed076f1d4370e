package frontdoor.referrals;

import frontdoor.kernel.Reference;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom a case's referrals really told: not all that is to be told was, and not all of it will be.
@Component
public class Reaching {

    private final JdbcClient jdbc;

    Reaching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lines of a case, by key.
    ///
    /// @param takenBack those whose consent is taken back
    /// @param never those of which nobody was told, nor will be
    /// @param waiting those of which somebody is still to be told: no call was made, no letter posted, nothing read
    public record Reached(Set<String> takenBack, Set<String> never, Set<String> waiting) {

        public static final Reached ALL = new Reached(Set.of(), Set.of(), Set.of());

        public Reached {
            takenBack = Set.copyOf(takenBack);
            never = Set.copyOf(never);
            waiting = Set.copyOf(waiting);
        }

        public boolean wasTold(String line) {
            return !never.contains(line) && !waiting.contains(line);
        }
    }

    /// @param standing of a referral, or null for a line of which none was made
    private record Line(
            String key, boolean takenBack, @Nullable Standing standing) {}

    public Reached of(Reference reference) {
        var takenBack = new HashSet<String>();
        var reached = new HashSet<String>();
        var goesOut = new HashSet<String>();
        var all = new HashSet<String>();
        for (var line : lines(reference)) {
            all.add(line.key());
            add(takenBack, line, line.takenBack());
            add(reached, line, line.standing() != null && line.standing().wasTold());
            add(goesOut, line, line.standing() != null && !line.standing().isToNobody());
        }
        all.removeAll(reached);
        var waiting = new HashSet<>(all);
        waiting.removeIf(line -> takenBack.contains(line) || !goesOut.contains(line));
        all.removeAll(waiting);
        return new Reached(takenBack, all, waiting);
    }

    private static void add(Set<String> lines, Line line, boolean is) {
        if (is) {
            lines.add(line.key());
        }
    }

    private Iterable<Line> lines(Reference reference) {
        return jdbc.sql("""
                select coalesce(r.line, back.line) as key, back.line is not null as taken_back,
                """ + Standing.COLUMNS + """
                  from (select * from referrals.referral where reference = :reference) as r
                  full join (select distinct line from referrals.withdrawal
                              where reference = :reference and undone_at is null) as back on back.line = r.line
                 order by r.number desc nulls first
                 limit 400
                """)
                .param("reference", reference.value())
                .query((row, _) -> new Line(
                        row.getString("key"),
                        row.getBoolean("taken_back"),
                        row.getString("status") == null ? null : Standing.of(row)))
                .list();
    }
}
