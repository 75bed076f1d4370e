package frontdoor.partnering;

import java.util.List;

/// Information packs that a partner can hand out.
public record PacksPage(List<Kind> kinds) {

    /// A kind of case, and where its pack is.
    public record Kind(String title, String address) {}
}
