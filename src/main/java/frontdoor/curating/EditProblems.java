package frontdoor.curating;

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
        if (!edit.email().isEmpty() && !edit.email().matches("[^@\\s]+@[^@\\s]+")) {
            found.add(new Problem("email", word.apply("curating.email.problem")));
        }
        if (!edit.website().isEmpty() && !edit.website().matches("https?://[^\\s\"<>]+")) {
            found.add(new Problem("website", word.apply("curating.website.problem")));
        }
        if (!isAge(edit.youngest()) || !isAge(edit.oldest()) || isOlder(edit)) {
            found.add(new Problem("youngest", word.apply("curating.ages.problem")));
        }
        for (var field : List.of("telephone", "cost", "hours", "languages", "wards")) {
            if (typed(edit, field).length() > LONGEST_PART) {
                found.add(new Problem(field, word.apply("curating.part.problem")));
            }
        }
        return new Problems(found);
    }

    private static String typed(Edit edit, String field) {
        return switch (field) {
            case "telephone" -> edit.telephone();
            case "cost" -> edit.cost();
            case "hours" -> edit.hours();
            case "languages" -> edit.languages();
            default -> edit.wards();
        };
    }

    private static boolean isAge(String text) {
        return text.isEmpty() || text.matches(AGE);
    }

    private static boolean isOlder(Edit edit) {
        return edit.youngest().matches(AGE)
                && edit.oldest().matches(AGE)
                && Integer.parseInt(edit.youngest()) > Integer.parseInt(edit.oldest());
    }
}
