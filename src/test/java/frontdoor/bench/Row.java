package frontdoor.bench;

import java.util.List;

/// One line of the table.
///
/// @param hasGoal whether its ratio is to reach [#GOAL]
/// @param statements what one request says to the database
record Row(String operation, boolean hasGoal, List<String> statements, int clients, Figure app, Figure raw) {

    static final double GOAL = 0.5;

    double ratio() {
        return app.perSecond() / raw.perSecond();
    }

    boolean passes() {
        return (!hasGoal || ratio() >= GOAL) && app.errors() == 0 && raw.errors() == 0;
    }
}
