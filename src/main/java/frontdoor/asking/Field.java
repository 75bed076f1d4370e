package frontdoor.asking;

import frontdoor.forms.Question;
import frontdoor.places.Place;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question on a page.
///
/// @param heading whether the question is the page's heading
/// @param addresses the properties at the postcode that was typed; empty before one was, and when none was found
/// @param searched whether a postcode was looked up
public record Field(
        Question question, Typed typed, Problems problems, boolean heading, List<Place> addresses, boolean searched) {

    /// The value that says that a person's address is not in the list.
    public static final String NOT_LISTED = "not-listed";

    static final String STATE = "-state";

    /// A file that we have.
    ///
    /// @param state the key of its state, or empty if it is gone
    public record Had(String id, String name, String state) {}

    public Field {
        addresses = List.copyOf(addresses);
    }

    public String key() {
        return question.key();
    }

    public String text(String part) {
        return typed.text(question.key() + part);
    }

    /// The files that we have for it already.
    public List<Had> files() {
        var ids = typed.fields().getOrDefault(key(), List.of()).stream()
                .filter(id -> !id.isBlank())
                .toList();
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new Had(ids.get(i), at("-name", i), at(STATE, i)))
                .toList();
    }

    /// What can be ticked to have a file no more.
    public List<Option> removals() {
        return files().stream().map(had -> Option.of(had.id(), had.name())).toList();
    }

    private String at(String part, int index) {
        var values = typed.fields().getOrDefault(key() + part, List.of());
        return index < values.size() ? values.get(index) : "";
    }

    public @Nullable String error(String part) {
        return problems.at(question.key() + part);
    }

    /// The problem of the question as a whole, or of the first of its parts that has one.
    public @Nullable String anyError(String... parts) {
        for (String part : parts) {
            var problem = error(part);
            if (problem != null) {
                return problem;
            }
        }
        return error("");
    }

    /// Which part of a date is wrong, or null for all of it.
    public @Nullable String wrongPart() {
        if (Stream.of("-day", "-month", "-year").allMatch(part -> text(part).isBlank())) {
            return null;
        }
        for (String part : List.of("day", "month", "year")) {
            if (error("-" + part) != null) {
                return part;
            }
        }
        return null;
    }

    /// The id of the part in which something must be typed or chosen first.
    ///
    /// @return empty if something is there already, and for a file, which nobody types
    public Optional<String> waitsAt() {
        var part = switch (question.kind()) {
            case Question.Kind.File _ -> null;
            case Question.Kind.Address _ ->
                byHand() ? blank("-line") : addresses.isEmpty() ? blank("-postcode") : blank("-uprn");
            case Question.Kind.Person _ -> blank("-name");
            case Question.Kind.Place _ -> blank("-words");
            case Question.Kind.Date _ -> blank("-day");
            case Question.Kind.Text _,
                    Question.Kind.LongText _,
                    Question.Kind.WholeNumber _,
                    Question.Kind.Money _,
                    Question.Kind.YesNo _,
                    Question.Kind.Choice _,
                    Question.Kind.Choices _,
                    Question.Kind.Email _,
                    Question.Kind.Phone _,
                    Question.Kind.Declaration _ -> blank("");
        };
        return Optional.ofNullable(part);
    }

    private @Nullable String blank(String part) {
        return text(part).isBlank() ? key() + part : null;
    }

    public List<Option> options(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> Option.of(option.getKey(), option.getValue())
                        .chosen(typed.has(question.key(), option.getKey())))
                .toList();
    }

    public List<Option> yesNo(String yes, String no) {
        return List.of(
                Option.of("true", yes).chosen(typed.has(question.key(), "true")),
                Option.of("false", no).chosen(typed.has(question.key(), "false")));
    }

    public List<Option> places(String or, String notListed) {
        var field = question.key() + "-uprn";
        var options = new ArrayList<Option>();
        addresses.forEach(
                place -> options.add(Option.of(place.uprn(), place.line()).chosen(typed.has(field, place.uprn()))));
        options.add(Option.divider(or));
        options.add(Option.of(NOT_LISTED, notListed).chosen(typed.has(field, NOT_LISTED)));
        return options;
    }

    /// Whether the address is typed by hand: nothing was found, or it is not in the list.
    public boolean byHand() {
        return typed.has(question.key() + "-uprn", NOT_LISTED)
                || typed.has(question.key() + "-" + Fields.BY_HAND, "true")
                || !typed.isBlank(question.key() + "-line") && addresses.isEmpty()
                || searched && addresses.isEmpty();
    }
}
