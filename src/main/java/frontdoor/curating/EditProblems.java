package frontdoor.curating;

import frontdoor.kernel.EmailAddress;
import frontdoor.listings.StaffListing.Audience;
import frontdoor.listings.StaffListing.Edit;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is wrong with what was typed of a listing.
final class EditProblems {

    private static final int LONGEST = 5_000; // characters
    private static final int LONGEST_PART = 500; // characters
    private static final String AGE = "\\d{1,3}";

    private EditProblems() {}

    /// @param word gives the words of a key
    static Problems of(Edit edit, UnaryOperator<String> word) {
        var found = new ArrayList<Problem>();
        if (edit.name().isEmpty() || edit.name().length() > LONGEST) {
            found.add(new Problem("name", word.apply("curating.name.problem")));
        }
        if (edit.says().length() > LONGEST) {
            found.add(new Problem("says", word.apply("curating.says.problem")));
        }
        if (!edit.contact().email().isEmpty() && !EmailAddress.is(edit.contact().email())) {
            found.add(new Problem("email", word.apply("problem.email")));
        }
        if (!edit.contact().website().isEmpty() && !edit.contact().website().matches("https?://[^\\s\"<>]+")) {
            found.add(new Problem("website", word.apply("curating.website.problem")));
        }
        if (isWrong(edit.audience())) {
            found.add(new Problem("youngest", word.apply("curating.ages.problem")));
        }
        part("telephone", edit.contact().telephone(), found, word);
        part("cost", edit.visit().cost(), found, word);
        part("hours", edit.visit().hours(), found, word);
        part("languages", edit.audience().languages(), found, word);
        part("wards", edit.audience().wards(), found, word);
        return new Problems(found);
    }

    private static void part(String field, String typed, List<Problem> found, UnaryOperator<String> word) {
        if (typed.length() > LONGEST_PART) {
            found.add(new Problem(field, word.apply("curating.part.problem")));
        }
    }

    private static boolean isWrong(Audience audience) {
        return !isAge(audience.youngest()) || !isAge(audience.oldest()) || isOlder(audience);
    }

    private static boolean isAge(String text) {
        return text.isEmpty() || text.matches(AGE);
    }

    private static boolean isOlder(Audience audience) {
        return audience.youngest().matches(AGE)
                && audience.oldest().matches(AGE)
                && Integer.parseInt(audience.youngest()) > Integer.parseInt(audience.oldest());
    }
}
