package frontdoor.signin;

import java.util.List;

/// @param codes to be written down; each works once
/// @param next the address of the next step, or of the page they wanted
public record RecoveryPage(List<String> codes, String next) {

    public RecoveryPage {
        codes = List.copyOf(codes);
    }
}
