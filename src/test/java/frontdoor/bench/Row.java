package frontdoor.bench;

import java.util.List;

/// One line of the table.
///
/// @param statements what one request says to the database
record Row(String operation, List<String> statements, int clients, Figure app, Figure raw) {

    static final double GOAL = 0.5;

    double ratio() {
        return app.perSecond() / raw.perSecond();
    }

    boolean passes() {
        return ratio() >= GOAL && app.errors() == 0 && raw.errors() == 0;
    }
}
