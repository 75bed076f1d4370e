package frontdoor.listings;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids that are the same each time they are made of the same names, so that a file can be read twice. Whose names they
/// are is part of them: two councils may both know of `debt_advice`.
record Ids(String of) {

    static Ids of(URI website) {
        return new Ids(website.toString());
    }

    UUID id(String... names) {
        var all = "frontdoor/listings/" + of + "/" + String.join("/", names);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
