package frontdoor.performance;

/// What a figure can be split by. A row whose own value is null goes to the slice "not known".
public enum Dimension {
    SERVICE("service"),
    WARD("ward"),
    CHANNEL("channel"),
    MONTH("to_char(day, 'YYYY-MM')"),
    DETAIL("detail");

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
