package frontdoor.cases;

import frontdoor.kernel.CivilTime;
import frontdoor.kernel.Reference;
import frontdoor.services.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads lines of queues a page at a time.
///
/// Each queue is walked along its index. What no index knows is looked for among so many lines of each queue; the next
/// page goes on from there, so that no page is slow because little fits.
@Component
class QueueReader {

    private static final int LOOK = 2000; // lines of a queue

    private static final String COLUMNS = """
            select id, reference, service, stage, queue, split, priority, assignee, due_at, broken_until, pressing_at,
                   late, unread, ward, opened_at
              from cases.kase
            """;

    /// The edge is the first place at which looking stopped in any queue: nothing beyond it is shown yet.
    private static final String EDGE = """
            , numbered as (
                select looked.*, row_number() over (partition by queue order by $order) as place from looked
            ), edge as (
                select priority as edge_priority, due_at as edge_due_at, pressing_at as edge_pressing_at, id as edge_id
                  from numbered where place = :look order by $order limit 1
            )
            select fits.*, edge.*,
                   (select c.key from cases.clock c
                     where c.case_id = fits.id and c.kind = 'standard'
                       and (c.late_at is not null or c.ended_at is null and c.paused_at is null)
                     order by c.due_at limit 1) as promise
              from (select 1) as one
              left join edge on true
              left join (select * from looked
                          where (:service::text is null or service = :service)
                            and (:ward::text is null or ward = :ward)
                            and (:split::text is null or split = :split)) as fits
                on edge_id is null or ($order) <= ($edge)
             order by $order
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int look;

    @Autowired
    QueueReader(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, LOOK);
    }

    /// @param look how many lines of a queue are looked through for a page
    QueueReader(JdbcClient jdbc, Clock clock, int look) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.look = look;
    }

    QueueLines page(QueueFilter filter, @Nullable String after) {
        return page(filter, after, Queues.PAGE);
    }

    QueueLines page(QueueFilter filter, @Nullable String after, int most) {
        var from = QueueCursor.parse(after);
        var by = by(filter);
        var rows = jdbc.sql(sql(filter, from))
                .param("queues", CaseStore.array(filter.queues()))
                .param("service", filter.service())
                .param("ward", filter.ward())
                .param("split", filter.split())
                .param("assignee", filter.assignee())
                .param("now", CivilTime.utc(clock.instant()))
                .param("soon", CivilTime.utc(endOfTomorrow()))
                .param("priority", from.priority())
                .param("dueAt", from.dueAt())
                .param("id", from.id())
                .param("look", filter.isNarrow() ? look : most)
                .param("limit", most)
                .query((row, _) -> new Row(
                        row.getObject("id") == null ? null : line(row, row.getString("promise"), by), edge(row, by)))
                .list();
        var lines = rows.stream().map(Row::line).filter(Objects::nonNull).toList();
        return lines.size() == most
                ? new QueueLines(lines, lines.getLast().cursor())
                : new QueueLines(lines, rows.getFirst().edge());
    }

    /// @param line null when there is but the edge to tell of
    /// @param edge how far was looked, or null when that was to the end
    private record Row(@Nullable QueueLine line, @Nullable String edge) {}

    private static String sql(QueueFilter filter, QueueCursor from) {
        var order = (filter.order() == QueueFilter.Order.PRIORITY ? "priority, " : "") + by(filter) + ", id";
        var edge = "edge_" + order.replace(", ", ", edge_");
        return """
                with looked as (
                    select seen.* from unnest(:queues::text[]) as wanted (queue) cross join lateral (
                """ + COLUMNS + " where closed_at is null and queue = wanted.queue" + known(filter, from)
                + " order by " + order + " limit :look) as seen)"
                + EDGE.replace("$order", order).replace("$edge", edge);
    }

    /// The moment by which the lines are in order.
    private static String by(QueueFilter filter) {
        return switch (filter.order()) {
            case PRIORITY -> "due_at";
            case DUE -> "pressing_at";
        };
    }

    private static String known(QueueFilter filter, QueueCursor from) {
        var whose = switch (filter.whose()) {
            case ANY -> "";
            case NOBODY -> " and assignee is null";
            case ONE -> " and assignee = :assignee";
        };
        var standing = switch (filter.standing()) {
            case ANY -> "";
            case LATE -> " and late";
            case AT_RISK -> " and not late and due_at >= :now and due_at <= :soon";
            case PRESSING -> " and pressing_at <= :soon";
            case UNREAD -> " and unread > 0";
        };
        var cursor = switch (filter.order()) {
            case PRIORITY -> " and (priority, due_at, id) > (:priority, :dueAt::timestamptz, :id)";
            case DUE -> " and (pressing_at, id) > (:dueAt::timestamptz, :id)";
        };
        return whose + standing + (from.isStart() ? "" : cursor);
    }

    /// A promise is at risk that runs out before tomorrow is over.
    Instant endOfTomorrow() {
        return CivilTime.endOf(CivilTime.day(clock.instant()).plusDays(1));
    }

    List<QueueLine> of(String username) {
        return jdbc.sql(COLUMNS + """
                 where closed_at is null and assignee = :username
                 order by due_at, id
                 limit :limit
                """)
                .param("username", username)
                .param("limit", Queues.PAGE)
                .query((row, _) -> line(row, null, "due_at"))
                .list();
    }

    private static QueueLine line(ResultSet row, @Nullable String promise, String by) throws SQLException {
        return new QueueLine(
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getString("stage"),
                row.getString("queue"),
                row.getString("split"),
                Service.Priority.values()[row.getInt("priority")],
                row.getString("assignee"),
                dueAt(row, "due_at"),
                promise,
                dueAt(row, "broken_until"),
                row.getBoolean("late"),
                row.getInt("unread"),
                row.getString("ward"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                cursor(row, "", by));
    }

    private static @Nullable String edge(ResultSet row, String by) throws SQLException {
        return row.getObject("edge_id") == null ? null : cursor(row, "edge_", by);
    }

    private static String cursor(ResultSet row, String prefix, String by) throws SQLException {
        var due = dueAt(row, prefix + by);
        return new QueueCursor(
                        row.getInt(prefix + "priority"),
                        due == null ? "infinity" : due.toString(),
                        row.getLong(prefix + "id"))
                .toString();
    }

    private static @Nullable Instant dueAt(ResultSet row, String column) throws SQLException {
        var due = row.getObject(column, OffsetDateTime.class);
        return due == null || due.equals(OffsetDateTime.MAX) ? null : due.toInstant(); // the driver's word for infinity
    }
}
