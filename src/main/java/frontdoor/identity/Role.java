package frontdoor.identity;

/// Something a member of staff may be. Councils name their own; these are the ones the software itself asks about.
public record Role(String key, String title) {

    public static final String ADMINISTRATOR = "administrator";
    public static final String PUBLISHER = "publisher";
    public static final String SUPERVISOR = "supervisor";
    public static final String CONTACT_CENTRE = "contact_centre";
    public static final String RECEPTIONIST = "receptionist";
}
