package frontdoor.customers;

import frontdoor.asking.ProblemWords;
import frontdoor.asking.Typed;
import frontdoor.customers.PartQuestions.Asked;
import frontdoor.desk.DeskWords;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import frontdoor.forms.Truth;
import frontdoor.kernel.Postcode;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what was typed about a part of a record, and says what is wrong with it.
@Component
class PartReading {

    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3])[:.][0-5][0-9]");

    private final OtherCustomer others;
    private final ProblemWords problemWords;
    private final DeskWords words;

    PartReading(OtherCustomer others, ProblemWords problemWords, DeskWords words) {
        this.others = others;
        this.problemWords = problemWords;
        this.words = words;
    }

    /// @param fields of the row, by the names of its columns; to be written only where there is no problem
    record Read(Map<String, @Nullable Object> fields, Problems problems) {}

    /// @param customer whose record it is
    /// @param today in London
    Read read(Asked asked, List<Question> questions, Typed typed, long customer, LocalDate today) {
        var checked = Answers.check(questions, typed.fields(), (_, _) -> Truth.YES, today);
        var problems = new ArrayList<>(problemWords.of(checked.problems()).all());
        var fields = new HashMap<String, @Nullable Object>();
        questions.forEach(
                question -> fields.put(question.key(), checked.values().get(question.key())));
        if (fields.get("postcode") instanceof String postcode && !Postcode.is(postcode)) {
            problems.add(new Problem("postcode", words.word("problem.postcode")));
        }
        inOrder(fields, "from_day", "until_day", problems);
        switch (asked.part()) {
            case PERSON -> lower(fields, "email");
            case LINE -> {
                if (asked.medium().equals("email")) {
                    lower(fields, "value");
                }
            }
            case CAUTION -> caution(fields, today, problems);
            case AUTHORITY -> authority(fields, today, problems);
            case SAFETY -> safety(fields, problems);
            case RELATION -> relation(fields, customer, problems);
            case OTHER_NAME, HOME -> {}
        }
        return new Read(fields, new Problems(problems));
    }

    private static void lower(Map<String, @Nullable Object> fields, String key) {
        if (fields.get(key) instanceof String text) {
            fields.put(key, text.toLowerCase(Locale.ROOT));
        }
    }

    private static @Nullable LocalDate day(Map<String, @Nullable Object> fields, String key) {
        return fields.get(key) instanceof String text ? LocalDate.parse(text) : null;
    }

    private void inOrder(Map<String, @Nullable Object> fields, String first, String last, List<Problem> problems) {
        var from = day(fields, first);
        var until = day(fields, last);
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(new Problem(last + "-day", words.word("customers.problem.order")));
        }
    }

    /// B27: looked at again within a year; and they are told of it, or it is written down why not.
    private void caution(Map<String, @Nullable Object> fields, LocalDate today, List<Problem> problems) {
        var review = day(fields, "review_on");
        if (review != null && (review.isBefore(today) || review.isAfter(today.plusYears(1)))) {
            problems.add(new Problem("review_on-day", words.word("customers.problem.review")));
        }
        if (Boolean.FALSE.equals(fields.get("informed")) && fields.get("untold") == null) {
            problems.add(new Problem("untold", words.word("customers.problem.untold")));
        }
        if (Boolean.TRUE.equals(fields.get("informed"))) {
            fields.put("untold", null);
        }
    }

    /// B28: consent by word of mouth is for the conversation that it is given in, and for that day.
    private void authority(Map<String, @Nullable Object> fields, LocalDate today, List<Problem> problems) {
        if (PartQuestions.VERBAL.equals(fields.get("kind"))) {
            fields.put("starts_on", today.toString());
            fields.put("expires_on", today.toString());
            problems.removeIf(problem -> problem.field().startsWith("starts_on"));
        }
        inOrder(fields, "starts_on", "expires_on", problems);
    }

    private void safety(Map<String, @Nullable Object> fields, List<Problem> problems) {
        var ticked = fields.remove(PartQuestions.WAYS) instanceof List<?> ways ? ways : List.of();
        PartQuestions.NEVER.forEach(key -> fields.put(key, ticked.contains(key)));
        if (fields.get("days") instanceof List<?> days) {
            fields.put(
                    "days",
                    days.stream().map(day -> Integer.valueOf(day.toString())).toList());
        }
        var from = time(fields, "from_time", problems);
        var until = time(fields, "until_time", problems);
        if (problems.isEmpty() && (from == null) != (until == null)) {
            problems.add(new Problem(from == null ? "from_time" : "until_time", words.word("customers.problem.times")));
        } else if (from != null && until != null && !until.isAfter(from)) {
            problems.add(new Problem("until_time", words.word("customers.problem.time.order")));
        }
    }

    private @Nullable LocalTime time(Map<String, @Nullable Object> fields, String key, List<Problem> problems) {
        if (!(fields.get(key) instanceof String text)) {
            return null;
        }
        if (!CLOCK.matcher(text).matches()) {
            problems.add(new Problem(key, words.word("customers.problem.time")));
            return null;
        }
        var four = text.replace('.', ':');
        var time = LocalTime.parse(four.length() < 5 ? "0" + four : four);
        fields.put(key, time.toString());
        return time;
    }

    /// Somebody is named by their number, or by whatever finds just one.
    private void relation(Map<String, @Nullable Object> fields, long customer, List<Problem> problems) {
        if (!fields.containsKey(PartQuestions.OTHER)) {
            return;
        }
        if (fields.remove(PartQuestions.OTHER) instanceof String named) {
            var found = others.find(named, customer);
            if (found.size() == 1) {
                fields.put("other_id", found.getFirst().id());
            } else {
                problems.add(new Problem(PartQuestions.OTHER, others.unclear(found)));
            }
        }
    }
}
