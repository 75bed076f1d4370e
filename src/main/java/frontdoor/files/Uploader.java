package frontdoor.files;

import frontdoor.kernel.Actor;
import frontdoor.kernel.Sha256;

/// Who sent a file. Until it has a case, it is theirs alone.
///
/// @param key `staff:sam`, `partner:police/12`, or `visit:` and the hash of a visit's secret
public record Uploader(String key) {

    public static Uploader staff(Actor actor) {
        return new Uploader(actor.toString());
    }

    /// @param actor who of a partner it is
    public static Uploader partner(Actor actor) {
        return new Uploader(actor.toString());
    }

    /// @param secret of the cookie of a visit, which is not kept
    public static Uploader visit(String secret) {
        return new Uploader("visit:" + Sha256.of(secret));
    }
}
