package frontdoor.partnering;

import frontdoor.partners.PartnerSignIn;
import frontdoor.web.Problems;
import java.util.List;

/// @param email as it was typed
/// @param services of partners that have their own
public record SignInPage(String email, List<PartnerSignIn> services, Problems problems) {}
