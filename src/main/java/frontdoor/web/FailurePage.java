package frontdoor.web;

/// @param status as HTTP numbers it: 404
public record FailurePage(int status) {

    /// @param part `title`, `what` or `next`
    public String key(String part) {
        return "web.failure." + status + "." + part;
    }
}
