package frontdoor.web;

import java.util.List;

/// Which pages anybody reads alike. Search engines may list them, and readers are asked whether they are useful. All
/// other pages may hold something of a person's own.
public final class Readers {

    /// What robots may fetch, each with what lies below it.
    public static final List<String> PAGES = List.of(
            "/services",
            "/events",
            "/articles",
            "/packs",
            "/contact",
            "/accessibility",
            "/privacy",
            "/cookies",
            "/scorecard");

    private Readers() {}

    public static boolean isFor(String path) {
        return path.equals("/") || PAGES.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
    }
}
