package frontdoor.partners;

import frontdoor.partners.Partner.Kind;
import frontdoor.partners.Partner.Route;
import java.nio.file.Path;
import java.util.List;

/// Reads `partners.yaml`, and says in plain words what is missing from it.
final class PartnersFile {

    static final String NAME = "partners.yaml";

    private PartnersFile() {}

    /// @param file need not exist
    /// @throws IllegalArgumentException if it lacks something
    static List<Partner> in(Path file) {
        return Fields.of(file).parts("partners").stream()
                .map(PartnersFile::partner)
                .toList();
    }

    private static Partner partner(Fields fields) {
        var contact = fields.part("contact");
        var route = fields.oneOf("channel", Route.class);
        var partner = new Partner(
                fields.key(),
                fields.text("title"),
                fields.oneOf("kind", Kind.class),
                new Partner.Contact(contact.text("name"), contact.textOrNull("email"), contact.textOrNull("phone")),
                fields.text("hours"),
                route,
                fields.texts("takes"),
                fields.texts("reports"),
                fields.span("acknowledge"),
                fields.span("act"),
                fields.yes("light"),
                List.copyOf(fields.texts("address")));
        PartnerSignIn.in(fields);
        if (route == Route.EMAIL && partner.contact().email() == null) {
            throw fields.slip("is told by email and has no contact.email");
        }
        if (route == Route.TELEPHONE && partner.contact().phone() == null) {
            throw fields.slip("is told by telephone and has no contact.phone");
        }
        var wrong = PostalAddress.wrong(partner.address());
        if (route == Route.LETTER && partner.address().isEmpty()) {
            throw fields.slip("is told by letter and has no address");
        }
        if (!partner.address().isEmpty() && wrong != null) {
            throw fields.slip("has an address that " + wrong);
        }
        return partner;
    }
}
