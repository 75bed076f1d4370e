package frontdoor.guard;

import frontdoor.identity.SignedIn;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A member of staff in the terms of Spring Security. Never stored: made anew for each request.
final class StaffAuthentication extends AbstractAuthenticationToken {

    private final transient SignedIn signedIn;

    StaffAuthentication(SignedIn signedIn) {
        super(authorities(signedIn));
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    private static List<SimpleGrantedAuthority> authorities(SignedIn signedIn) {
        return signedIn.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public String getName() {
        return signedIn.username();
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
