package frontdoor.calendars;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Bank holidays as rows.
@Component
class HolidayStore {

    private record Row(String division, Holiday holiday) {}

    private final JdbcClient jdbc;

    HolidayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HolidayList> lists() {
        var rows = jdbc.sql("select * from calendars.holiday order by division, date")
                .query((row, _) -> new Row(
                        row.getString("division"),
                        new Holiday(
                                row.getObject("date", LocalDate.class),
                                row.getString("title"),
                                row.getString("notes"),
                                row.getBoolean("bunting"))))
                .list();
        Map<String, List<Holiday>> byDivision =
                rows.stream().collect(groupingBy(Row::division, mapping(Row::holiday, toList())));
        return byDivision.entrySet().stream()
                .map(entry -> new HolidayList(entry.getKey(), entry.getValue()))
                .toList();
    }

    void put(String division, Holiday holiday) {
        jdbc.sql("""
                insert into calendars.holiday (division, date, title, notes, bunting)
                values (:division, :date, :title, :notes, :bunting)
                on conflict (division, date) do update
                set title = excluded.title, notes = excluded.notes, bunting = excluded.bunting
                """)
                .param("division", division)
                .param("date", holiday.date())
                .param("title", holiday.title())
                .param("notes", holiday.notes())
                .param("bunting", holiday.bunting())
                .update();
    }

    boolean remove(String division, LocalDate date) {
        return jdbc.sql("delete from calendars.holiday where division = :division and date = :date")
                        .param("division", division)
                        .param("date", date)
                        .update()
                == 1;
    }
}
