package frontdoor.referrals;

import frontdoor.kernel.Reference;
import java.util.HashSet;
import java.util.Set;
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

    private record Line(String key, boolean takenBack, boolean reached, boolean goesOut) {}

    public Reached of(Reference reference) {
        var takenBack = new HashSet<String>();
        var never = new HashSet<String>();
        var waiting = new HashSet<String>();
        for (var line : lines(reference)) {
            if (line.takenBack()) {
                takenBack.add(line.key());
            }
            if (!line.reached()) {
                (line.takenBack() || !line.goesOut() ? never : waiting).add(line.key());
            }
        }
        return new Reached(takenBack, never, waiting);
    }

    private Iterable<Line> lines(Reference reference) {
        return jdbc.sql("""
                with made as (
                    select line, bool_or(delivered_at is not null) as reached,
                           bool_or(status not in ('draft', 'cancelled', 'entered_in_error')) as goes_out
                      from referrals.referral where reference = :reference group by line
                ), back as (
                    select distinct line from referrals.withdrawal where reference = :reference and undone_at is null
                )
                select coalesce(made.line, back.line) as line, back.line is not null as taken_back,
                       coalesce(made.reached, false) as reached, coalesce(made.goes_out, false) as goes_out
                  from made full join back on back.line = made.line
                 limit 200
                """)
                .param("reference", reference.value())
                .query((row, _) -> new Line(
                        row.getString("line"),
                        row.getBoolean("taken_back"),
                        row.getBoolean("reached"),
                        row.getBoolean("goes_out")))
                .list();
    }
}
