package frontdoor.guard;

import static frontdoor.identity.Role.ADMINISTRATOR;
import static frontdoor.identity.Role.PUBLISHER;

import java.util.List;

/// Every address, and whom it is for. The first line that fits decides; what fits none is refused.
final class Addresses {

    /// Pages for everybody. They never start a session.
    static final List<Line> PUBLIC = List.of(
            everybody("/"),
            everybody("/assets/**"),
            everybody("/council.css"),
            everybody("/crest"),
            everybody("/icon.svg"),
            everybody("/robots.txt"),
            everybody("/sitemap.xml"),
            everybody("/feedback/**"),
            everybody("/health"),
            everybody("/error"),
            everybody("/favicon.ico"),
            everybody("/find/**"),
            everybody("/services/**"),
            everybody("/report/**"),
            everybody("/return/**"),
            everybody("/events/**"),
            everybody("/track/**"),
            everybody("/account/**"), // its own door asks who is signed in
            everybody("/solved/**"),
            everybody("/articles/**"),
            everybody("/packs/**"),
            everybody("/scorecard/**"),
            everybody("/contact"),
            everybody("/accessibility"),
            everybody("/privacy/**"),
            everybody("/cookies"),
            everybody("/near/**"),
            everybody("/community/**"),
            everybody("/leave"),
            everybody("/waiting/**"), // a screen in the waiting room: tokens and desks, and nobody's name
            everybody("/kiosk/**"));

    /// Pages for staff, who sign in. `/signin` itself is open, and asks for each step in turn.
    static final List<Line> STAFF = List.of(
            everybody("/signin/**"),
            holders("/desk/admin", ADMINISTRATOR, PUBLISHER),
            holders("/desk/admin/services/*/move", ADMINISTRATOR),
            holders("/desk/admin/services/**", ADMINISTRATOR, PUBLISHER),
            holders("/desk/admin/searches/**", ADMINISTRATOR, PUBLISHER),
            holders("/desk/admin/feedback/**", ADMINISTRATOR, PUBLISHER),
            holders("/desk/admin/**", ADMINISTRATOR),
            staff("/desk/**"));

    /// Pages for those who work for a partner, let in by a code. A link to one referral opens that alone.
    static final List<Line> PARTNERS = List.of(
            everybody("/partner/open"),
            everybody("/partner/code"),
            everybody("/partner/letter"),
            everybody("/partner/sign-in"),
            everybody("/partner/sign-out"),
            everybody("/partner/oidc/**"), // there only where a partner has a sign-in service of its own
            everybody("/partner/second-factor/**"), // its own door asks who is half in
            holders("/partner/referrals/**", PartnerAuthentication.ANY),
            holders("/partner/staff/**", PartnerAuthentication.ADMIN),
            holders("/partner/**", PartnerAuthentication.ACCOUNT));

    /// For programs. They hold no cookie, so no page of another site can make a browser act for somebody.
    static final List<Line> PROGRAMS = List.of(
            everybody("/open311/v2/**"),
            everybody("/openreferral/v3/**"),
            everybody("/api/hooks/*"), // each hook is signed
            everybody("/api/v1/openapi.json"),
            everybody("/api/v1/referrals/**")); // its own door asks for the partner's secret

    /// One line of the table.
    record Line(String pattern, Who who) {}

    /// Whom an address is for.
    sealed interface Who {

        record Everybody() implements Who {}

        /// Any member of staff who has signed in.
        record Staff() implements Who {}

        /// Staff who hold at least one of these roles.
        record Holders(List<String> roles) implements Who {}
    }

    private static Line everybody(String pattern) {
        return new Line(pattern, new Who.Everybody());
    }

    private static Line staff(String pattern) {
        return new Line(pattern, new Who.Staff());
    }

    private static Line holders(String pattern, String... roles) {
        return new Line(pattern, new Who.Holders(List.of(roles)));
    }

    private Addresses() {}
}
