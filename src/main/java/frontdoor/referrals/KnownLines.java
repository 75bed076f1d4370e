package frontdoor.referrals;

import frontdoor.kernel.Reference;
import java.sql.ResultSet;
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
                select distinct on (r.reference, r.line) r.reference, r.line,
                """ + Standing.COLUMNS + """
                  from referrals.referral r
                 where r.reference = any(:references)
                 order by r.reference, r.line, r.status = 'draft', r.number desc
                """)
                .param(
                        "references",
                        references.stream().map(Reference::value).distinct().toArray(String[]::new))
                .query((ResultSet row) -> {
                    if (!Standing.of(row).isStillKnown()) {
                        unknown.computeIfAbsent(new Reference(row.getString("reference")), _ -> new HashSet<>())
                                .add(row.getString("line"));
                    }
                });
        return unknown;
    }
}
