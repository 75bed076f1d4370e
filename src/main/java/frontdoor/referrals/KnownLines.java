package frontdoor.referrals;

import frontdoor.kernel.Reference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which lines of cases are nothing that their recipients know: never sent, taken back, entered in error, or
/// resting on a yes that was taken back, from the moment in which it was.
@Component
public class KnownLines {

    private final JdbcClient jdbc;

    KnownLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is asked anew is known again; what only waits to be asked anew changes nothing.
    ///
    /// @return lines by case; a case of which every line is known is left out
    public Map<Reference, Set<String>> unknown(Collection<Reference> references) {
        var unknown = new HashMap<Reference, Set<String>>();
        if (references.isEmpty()) {
            return unknown;
        }
        jdbc.sql("""
                select reference, line from (
                    select distinct on (r.reference, r.line) r.reference, r.line,
                           r.status in ('draft', 'entered_in_error') or r.retracted_at is not null
                           or r.status in ('rejected', 'completed', 'failed', 'cancelled')
                              and r.delivered_at is null and r.handed_at is null
                           or coalesce((select e.what from referrals.event e
                                         where e.referral = r.id and e.what in ('withdrawn', 'undone')
                                         order by e.id desc limit 1) = 'withdrawn', false) as back
                      from referrals.referral r
                     where r.reference = any(:references)
                     order by r.reference, r.line, r.status = 'draft', r.number desc) as latest
                 where back
                """)
                .param(
                        "references",
                        references.stream().map(Reference::value).distinct().toArray(String[]::new))
                .query((row, _) -> unknown.computeIfAbsent(
                                new Reference(row.getString("reference")), _ -> new HashSet<>())
                        .add(row.getString("line")))
                .list();
        return unknown;
    }
}
