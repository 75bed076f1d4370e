package frontdoor.kernel;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The shape of an email address that letters reach: what people type into forms, and what files and feeds
/// bring. Whether there is such an address is not asked. What it must be like is said to people in one sentence,
/// `problem.email`.
///
/// Addresses of a machine alone, such as `root@localhost`, and quoted names before the `@` are none of ours, although
/// RFC 5322 has them: nobody who types one means it.
public final class EmailAddress {

    /// RFC 5321, 4.5.3.1: a path is at most 256 octets with its brackets.
    public static final int LONGEST = 254;

    private static final String DOMAIN =
            "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,126}(?:\\p{L}{2,63}|xn--[\\p{L}\\p{N}-]{1,59})";
    private static final Pattern WHOLE = Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@" + DOMAIN);
    /// In a longer text quotes, slashes and the like are around an address, not in it.
    private static final Pattern WITHIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+'-]{0,63}@" + DOMAIN);

    private EmailAddress() {}

    /// Whether a text is one and nothing else, without spaces.
    public static boolean is(String text) {
        return text.length() <= LONGEST
                && !text.contains("..")
                && WHOLE.matcher(text).matches();
    }

    /// Whether a text is meant as one, right or not, rather than as a number or a name: what is looked for, and
    /// who sent something that came by mail or as a text.
    public static boolean isMeant(String text) {
        return text.contains("@");
    }

    /// The first one in a longer text.
    public static Optional<String> find(String text) {
        return WITHIN.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(EmailAddress::is)
                .findFirst();
    }
}
