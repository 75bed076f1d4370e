package frontdoor.partnering;

import java.util.List;

/// @param codes in plain text, this once
public record RecoveryPage(List<String> codes) {}
