package frontdoor.guard;

import frontdoor.partners.PartnerPass;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Somebody of a partner in the terms of Spring Security. Never stored: made anew for each request.
final class PartnerAuthentication extends AbstractAuthenticationToken {

    /// No role of staff has a colon in its name.
    static final String ANY = "partner:any";

    static final String ACCOUNT = "partner:account";
    static final String ADMIN = "partner:admin";

    private final transient PartnerPass pass;

    PartnerAuthentication(PartnerPass pass) {
        super(roles(pass)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        this.pass = pass;
        setAuthenticated(true);
    }

    private static Stream<String> roles(PartnerPass pass) {
        return switch (pass.role()) {
            case LIGHT -> Stream.of(ANY);
            case WORKER -> Stream.of(ANY, ACCOUNT);
            case ADMIN -> Stream.of(ANY, ACCOUNT, ADMIN);
        };
    }

    @Override
    public PartnerPass getPrincipal() {
        return pass;
    }

    @Override
    public String getName() {
        return pass.recipient();
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
