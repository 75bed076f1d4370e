package frontdoor.bench;

/// One line of the table.
record Row(String operation, int clients, Figure app, Figure raw) {

    static final double GOAL = 0.5;

    double ratio() {
        return app.perSecond() / raw.perSecond();
    }

    boolean passes() {
        return ratio() >= GOAL && app.errors() == 0 && raw.errors() == 0;
    }
}
