package frontdoor.journeys;

import java.util.Locale;

/// Who reports a death, of which kind, and which partner does its part in the portal.
enum Death {
    AT_HOME("district_nurses", "The death was expected and was at home", "not_yet", "hospital"),
    SUDDEN("police", "The death was sudden and away from home", "coroner", "district_nurses"),
    IN_HOSPITAL("hospital", "The death was in a hospital or hospice", "not_yet", "district_nurses");

    final String reporter;
    final String scenario;
    final String registered;
    final String portal;

    Death(String reporter, String scenario, String registered, String portal) {
        this.reporter = reporter;
        this.scenario = scenario;
        this.registered = registered;
        this.portal = portal;
    }

    String email(String who) {
        return who + "." + name().toLowerCase(Locale.ROOT) + "@example.org";
    }
}
