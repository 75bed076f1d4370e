package frontdoor.kernel;

import java.util.Locale;

/// Who did something: a resident, a member of staff, a partner agency, or the system itself.
///
/// @param kind which of these
/// @param id the person's id, the staff username, the partner's key (and after a slash the number of who of them it
///     was), or the job's name; never a display name
public record Actor(Kind kind, String id) {

    public enum Kind {
        RESIDENT,
        STAFF,
        PARTNER,
        SYSTEM
    }

    public static final Actor ANONYMOUS = new Actor(Kind.RESIDENT, "anonymous");

    /// Brings in records of the past. What it does is history: it tells nobody, and joins nothing to anything.
    public static final Actor IMPORT = system("import");

    public static Actor staff(String username) {
        return new Actor(Kind.STAFF, username);
    }

    public static Actor system(String job) {
        return new Actor(Kind.SYSTEM, job);
    }

    /// @param text what [#toString] wrote, `staff:sam`
    public static Actor parse(String text) {
        int colon = text.indexOf(':');
        return new Actor(Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
