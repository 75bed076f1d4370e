package frontdoor.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a letter can say of whoever it goes to, of their case and of us. There is nothing else to say.
enum Placeholder {
    NAME,
    SALUTATION,
    ADDRESS,
    DATE,
    COUNCIL,
    OFFICE,
    OFFICER,
    TELEPHONE,
    EMAIL,
    REPLY_BY,
    NO_REPLY,
    REFERENCE,
    SERVICE,
    LINK,
    /// `due.decision`: until when a standard of the service is promised.
    DUE,
    /// `answer.badge_for`: an answer of the case that its service does not call sensitive.
    ANSWER;

    /// `((name))`; what stands in it is said by its first group.
    static final Pattern MARK = Pattern.compile("\\(\\(([^()\\n]*)\\)\\)");

    private static final List<Placeholder> OF_A_CASE = List.of(REFERENCE, SERVICE, LINK, DUE, ANSWER);

    /// @param written as in the file, `answer.badge_for`
    static Optional<Placeholder> of(String written) {
        var name = written.strip().split("\\.", 2)[0];
        return Arrays.stream(values())
                .filter(each -> each.key().equals(name))
                .filter(each -> each.hasPart() == written.contains("."))
                .findFirst();
    }

    /// What follows the first full stop; empty if there is none.
    static String part(String written) {
        int stop = written.indexOf('.');
        return stop < 0 ? "" : written.strip().substring(stop + 1);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasPart() {
        return this == DUE || this == ANSWER;
    }

    /// Whether only somebody with a case can be told it.
    boolean isOfACase() {
        return OF_A_CASE.contains(this);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Placeholder::key).toList();
    }
}
