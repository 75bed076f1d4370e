package frontdoor.anything;

import frontdoor.directory.Services;
import frontdoor.forms.Question;
import frontdoor.testing.HttpLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every form that was met, each once. What is read by the same code counts as one: the questions of one kind with the
/// same limits, whichever service asks them, and what all forms have, such as the button to save. Of those only the
/// first is filled in as often as can be, the others a few times.
final class Forms {

    private static final String STEP = "/report/{service}/{step}";

    private static final Pattern OF_ONE = Pattern.compile(
            "FD-\\w+-\\w+|[A-Za-z0-9_-]{43}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/)\\d+(?=/|$)");

    private final Services services;
    private final Addresses addresses;
    private final int most;
    private final Set<String> known = new HashSet<>();
    private final Set<String> actions = new HashSet<>();
    private final List<Found> all = new ArrayList<>();
    private final Set<String> met = new TreeSet<>();

    /// @param most how often a field is filled in
    Forms(Services services, Addresses addresses, int most) {
        this.services = services;
        this.addresses = addresses;
        this.most = most;
    }

    /// @param name of what reads it
    /// @param aimed the hidden field or button that is filled too, or null
    /// @param times how often it is filled
    record Found(String name, Form form, @Nullable String aimed, int times, Way way) {

        boolean isSame(Form other) {
            return other.method().equals(form.method()) && shape(other).equals(shape(form));
        }

        /// The address with what differs from person to person left out, and the names of its fields.
        private static String shape(Form form) {
            return OF_ONE.matcher(form.action()).replaceAll("…") + form.fields().keySet();
        }
    }

    /// The names of the addresses that take what the forms send.
    Set<String> met() {
        return met;
    }

    List<Found> all() {
        return all;
    }

    void on(HttpLine.Answer page, Way way) {
        for (var form : Form.on(page.text())) {
            add(form, way);
        }
    }

    void add(Form form, Way way) {
        var address = addresses.of(form.action()).orElse(form.action());
        met.add(form.method() + " " + address);
        var name = name(form, address);
        var typed = form.names(Form.Kind.TYPED, Form.Kind.FILE);
        if (known.add(name)) {
            all.add(new Found(name, form, null, typed.isEmpty() ? few(400) : most, way));
        } else if (address.startsWith("/report/") && actions.add(name + form.action())) {
            all.add(new Found(name + " again", form, null, typed.isEmpty() ? 2 : few(100), way));
        }
        actions.add(name + form.action());
        for (var hidden : form.names(Form.Kind.HIDDEN, Form.Kind.BUTTON)) {
            var aimed = aimed(form, address, hidden);
            if (known.add(aimed)) {
                all.add(new Found(aimed, form, hidden, most, way));
            }
        }
    }

    private int few(int part) {
        return Math.max(2, most / part);
    }

    private String name(Form form, String address) {
        if (address.equals(STEP + "/typing")) {
            return address;
        }
        var question = address.equals(STEP) ? question(form.action()) : null;
        return question == null
                ? form.method() + " " + address + " " + form.names(Form.Kind.TYPED, Form.Kind.FILE)
                : "a question: " + limits(question.kind()) + parts(form, question.key());
    }

    private static String aimed(Form form, String address, String field) {
        return field.startsWith("_")
                ? field
                : form.method() + " " + address + " "
                        + (address.equals(STEP) ? field.replace(Walks.last(form.action()), "") : field);
    }

    /// Which of its fields are there: an address is picked from a list, or written.
    private static String parts(Form form, String key) {
        return form.names(Form.Kind.TYPED).stream()
                .map(name -> name.replace(key, ""))
                .collect(Collectors.joining());
    }

    private @Nullable Question question(String path) {
        var parts = path.split("/");
        return services.current(parts[2])
                .flatMap(service -> service.asking().own().stream()
                        .filter(question -> question.key().equals(parts[3]))
                        .findFirst())
                .orElse(null);
    }

    /// Which choices there are is no limit: they are read as one of a list, whatever the list.
    private static String limits(Question.Kind kind) {
        return switch (kind) {
            case Question.Kind.Choice _ -> "Choice";
            case Question.Kind.Choices _ -> "Choices";
            default -> kind.toString();
        };
    }

    /// A form that stands on no page: an address with what may be added to it, or one that only somebody with a device
    /// of their own is shown.
    void unwritten(String method, String address, Set<String> names, Way way) {
        var fields = new LinkedHashMap<String, List<Form.Field>>();
        if (method.equals("POST")) {
            fields.put("_csrf", List.of(new Form.Field(Form.Kind.TOKEN, "")));
        }
        names.forEach(name -> fields.put(name, List.of(new Form.Field(Form.Kind.TYPED, ""))));
        var form = new Form(method, address, false, fields);
        add(form, browser -> {
            way.go(browser);
            return form.alone();
        });
    }
}
