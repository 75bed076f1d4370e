package frontdoor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// Something that people do with Frontdoor, many times over.
interface Operation {

    String name();

    /// Which part of the app it runs: that is warmed up once.
    default String part() {
        return name();
    }

    /// Whether it is to reach a share of what its SQL alone would: not a page that asks the database for one row.
    default boolean hasGoal() {
        return true;
    }

    /// What is sent the `number`th time, by one of several clients.
    Request request(int client, long number);

    /// What differs from one time to the next in the statements that it sends.
    Map<String, Object> values(int client, long number);

    /// How many kinds of request take turns; each is recorded.
    default int kinds() {
        return 1;
    }

    /// Whether each time uses up something that was prepared.
    default boolean usesUp() {
        return false;
    }

    /// Prepares the times from `from` up to, but without, `to`.
    default void prepare(Connection connection, long from, long to) throws SQLException {}
}
