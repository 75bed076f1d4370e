package frontdoor.partners;

import frontdoor.council.CouncilFolder;
import java.util.List;
import org.springframework.stereotype.Component;

/// The sign-in services of partners that have their own.
@Component
public class PartnerSignIns {

    private final List<PartnerSignIn> all;

    PartnerSignIns(CouncilFolder folder) {
        this.all = Fields.of(folder.resolve(PartnersFile.NAME)).parts("partners").stream()
                .flatMap(partner -> PartnerSignIn.in(partner).stream())
                .toList();
    }

    /// In the file's order.
    public List<PartnerSignIn> all() {
        return all;
    }
}
