package frontdoor.imports;

import frontdoor.imports.CustomerReader.Read;
import frontdoor.imports.Remark.Kind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rows of one file that may be one customer. Bringing a file in notices them by itself, since the first is on record
/// when the second comes; trying it out keeps nobody, so its rows are put aside and compared at the end.
@Component
class AlikeRows {

    /// Rows that share a telephone or a postcode with very many others are compared with those of the nearest names, so
    /// that a file takes as long as it has rows.
    private static final int NEAREST = 12;

    private static final int MOST = 5; // other rows that are named with one

    private final JdbcClient jdbc;

    AlikeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row of somebody who was not brought in before.
    ///
    /// @param fresh whether nobody on record is like them
    record Tried(Read read, boolean fresh) {

        private String field(String key) {
            return read.fields().getOrDefault(key, "");
        }
    }

    /// What was found.
    ///
    /// @param remarks one for each row that is like an earlier one
    /// @param fresh how many of these nobody on record is like
    record Found(List<Remark> remarks, int fresh) {}

    void put(long run, List<Tried> rows) {
        jdbc.sql("""
                insert into imports.tried (run, row_number, source, fresh, name_key, email, phone, born_on, home)
                select :run, r.row_number, r.source, r.fresh, people.name_key(r.name), nullif(r.email, ''),
                       nullif(r.phone, ''), nullif(r.born_on, '')::date,
                       nullif(r.postcode, '') || ' ' || people.name_key(r.address)
                  from unnest(:rows::int[], :sources::text[], :fresh::boolean[], :names::text[], :emails::text[],
                              :phones::text[], :born::text[], :addresses::text[], :postcodes::text[])
                       as r(row_number, source, fresh, name, email, phone, born_on, address, postcode)
                """)
                .param("run", run)
                .param("rows", rows.stream().mapToInt(row -> row.read().row()).toArray())
                .param("sources", rows.stream().map(row -> row.read().source()).toArray(String[]::new))
                .param("fresh", rows.stream().map(Tried::fresh).toArray(Boolean[]::new))
                .param("names", fields(rows, "name"))
                .param("emails", fields(rows, "email"))
                .param("phones", fields(rows, "phone"))
                .param("born", fields(rows, "born_on"))
                .param("addresses", fields(rows, "address"))
                .param("postcodes", fields(rows, "postcode"))
                .update();
    }

    private static String[] fields(List<Tried> rows, String key) {
        return rows.stream().map(row -> row.field(key)).toArray(String[]::new);
    }

    /// Compares as `people.alike` compares who is on record: the same email or telephone and names that are near, the
    /// same day of birth and last name, or the same address and first name.
    Found find(long run) {
        var fresh = new int[1];
        var remarks = jdbc.sql("""
                with keyed as (
                    select *, row_number() over (partition by reason, value order by name_key, row_number) as place
                      from (select t.row_number, t.name_key, k.reason, k.value,
                                   count(*) over (partition by k.reason, k.value) as sharers
                              from imports.tried t cross join lateral (values
                                   ('email', t.email),
                                   ('phone', t.phone),
                                   ('born', t.born_on || ' ' || regexp_replace(t.name_key, '^.* ', '')),
                                   ('address', split_part(t.name_key, ' ', 1) || ' ' || t.home)) as k(reason, value)
                             where t.run = :run and k.value is not null) as each_key
                     where sharers > 1),
                pair as (
                    select greatest(one.row_number, other.row_number) as later,
                           least(one.row_number, other.row_number) as earlier,
                           string_agg(distinct one.reason, ', ' order by one.reason) as reasons
                      from keyed one cross join generate_series(1, :nearest) as step
                      join keyed other on other.reason = one.reason and other.value = one.value
                                      and other.place = one.place + step
                     where one.reason in ('born', 'address')
                        or public.similarity(one.name_key, other.name_key) > 0.3
                     group by 1, 2),
                numbered as (
                    select *, row_number() over (partition by later order by earlier) as number from pair)
                select t.row_number, t.source, t.fresh,
                       string_agg('row ' || n.earlier || ' (' || n.reasons || ')', ', ' order by n.earlier) as rows
                  from numbered n join imports.tried t on t.run = :run and t.row_number = n.later
                 where n.number <= :most group by t.row_number, t.source, t.fresh order by t.row_number
                """)
                .param("run", run)
                .param("nearest", NEAREST)
                .param("most", MOST)
                .query((row, _) -> {
                    fresh[0] += row.getBoolean("fresh") ? 1 : 0;
                    return new Remark(
                            0,
                            row.getInt("row_number"),
                            row.getString("source"),
                            Kind.DOUBTFUL,
                            null,
                            "May be the same as " + row.getString("rows") + " of this file.");
                })
                .list();
        return new Found(remarks, fresh[0]);
    }

    /// What was put aside is full of people: it goes as soon as its run has ended, however that was.
    void drop() {
        jdbc.sql("""
                delete from imports.tried t
                 where not exists (select 1 from imports.run r where r.id = t.run and r.state in ('running', 'stopping'))
                """).update();
    }
}
