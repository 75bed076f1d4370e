package frontdoor.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that is asked.
///
/// @param key the answer's name in the file, in conditions and in the database
/// @param hint a line under the label, or null
/// @param onlyIf when it is asked; [When.Always] for most
/// @param search whether a case can be found by the answer
/// @param sensitive the class of sensitive data (`health`), or null; seen only by roles that may see that class
/// @param staffOnly never asked of a resident
/// @param from what it is prefilled from (`contact.person`), or null
public record Question(
        String key,
        String label,
        @Nullable String hint,
        Kind kind,
        boolean required,
        When onlyIf,
        boolean search,
        @Nullable String sensitive,
        boolean staffOnly,
        @Nullable String from) {

    /// The same question, where it may be left out.
    public Question optional() {
        return new Question(key, label, hint, kind, false, onlyIf, search, sensitive, staffOnly, from);
    }

    /// The same question, asked in these words.
    public Question inWords(String otherLabel, @Nullable String otherHint) {
        return new Question(key, otherLabel, otherHint, kind, required, onlyIf, search, sensitive, staffOnly, from);
    }

    /// The same question, answered in another way.
    public Question ofKind(Kind other) {
        return new Question(key, label, hint, other, required, onlyIf, search, sensitive, staffOnly, from);
    }

    /// The same question, with its answer of this class of sensitive data, or of none.
    public Question sensitive(@Nullable String other) {
        return new Question(key, label, hint, kind, required, onlyIf, search, other, staffOnly, from);
    }

    /// What kind of answer it takes. There is no `default` in a switch over these: a new kind is found by the
    /// compiler.
    public sealed interface Kind {

        /// @param max characters
        record Text(int max) implements Kind {}

        /// @param max characters
        record LongText(int max) implements Kind {}

        /// Whole numbers.
        record WholeNumber(@Nullable Long min, @Nullable Long max) implements Kind {}

        /// Pounds and pence; the answer is kept in pence.
        record Money(@Nullable BigDecimal min, @Nullable BigDecimal max) implements Kind {}

        /// @param past whether a day after today is refused
        record Date(boolean past) implements Kind {}

        record YesNo() implements Kind {}

        /// @param options id to label, in the order shown
        record Choice(Map<String, String> options) implements Kind {}

        /// @param options id to label, in the order shown
        /// @param only when an option is offered, by its id; one that is not in it always is
        record Choices(Map<String, String> options, Map<String, When> only) implements Kind {

            public Choices(Map<String, String> options) {
                this(options, Map.of());
            }
        }

        record Email() implements Kind {}

        record Phone() implements Kind {}

        /// @param nameOnly where it makes no sense to ask how to reach them, as of somebody who has died
        record Person(boolean nameOnly) implements Kind {}

        /// A property, picked by postcode or typed by hand.
        record Address() implements Kind {}

        /// A place on the ground, in words or by a pin.
        record Place() implements Kind {}

        /// @param accept file endings without a dot
        /// @param maxMegabytes of one file
        /// @param most how many files may answer it. If it is more than one, the answer is a list
        record File(List<String> accept, int maxMegabytes, int most) implements Kind {

            public File(List<String> accept, int maxMegabytes) {
                this(accept, maxMegabytes, 1);
            }

            public boolean isSeveral() {
                return most > 1;
            }
        }

        record Declaration() implements Kind {}
    }
}
