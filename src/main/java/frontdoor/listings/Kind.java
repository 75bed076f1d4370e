package frontdoor.listings;

/// The five lists of Open Referral UK.
public enum Kind {
    SERVICES("services", "open_listing", "sent_service"),
    SERVICE_AT_LOCATIONS("service_at_locations", "open_offered_at", "sent_service_at_location"),
    ORGANIZATIONS("organizations", "open_organisation", "sent_organisation"),
    TAXONOMIES("taxonomies", "open_taxonomy", "sent_taxonomy"),
    TAXONOMY_TERMS("taxonomy_terms", "open_term", "sent_taxonomy_term");

    private final String path;
    private final String open;
    private final String sent;

    Kind(String path, String open, String sent) {
        this.path = path;
        this.open = open;
        this.sent = sent;
    }

    /// The last part of its address.
    public String path() {
        return path;
    }

    /// The view of what anybody may see.
    String open() {
        return open;
    }

    /// The view of how it is sent.
    String sent() {
        return sent;
    }
}
