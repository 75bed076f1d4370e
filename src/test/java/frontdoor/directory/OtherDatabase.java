package frontdoor.directory;

/// Tells [Services] that the database below them was changed for another one, as only tests do.
public final class OtherDatabase {

    private OtherDatabase() {}

    public static void under(Services services) {
        services.startAfresh();
    }
}
