package frontdoor.desk;

import frontdoor.asking.Typed;
import frontdoor.kernel.Actor;
import frontdoor.partners.Basis;
import frontdoor.partners.SharingDecision;
import frontdoor.partners.SharingDecision.Consent;
import frontdoor.partners.SharingDecision.Lack;
import frontdoor.web.Option;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was typed about a decision to share or not to share: what was decided, and why. What it is about, the page
/// that shows it knows.
///
/// @param id of the decision, made with the page
/// @param shared `true`, `false`, or empty while nothing was chosen
/// @param consent `yes`, `no`, `not_asked`, or empty
public record DecisionForm(UUID id, String shared, String consent, String whyNotAsked, String why, String risk) {

    private static final List<String> SHARED = List.of("true", "false");

    public static DecisionForm empty() {
        return new DecisionForm(UUID.randomUUID(), "", "", "", "", "");
    }

    public static DecisionForm of(UUID id, HttpServletRequest request) {
        var typed = Typed.of(request);
        return new DecisionForm(
                id,
                one(typed.text("shared"), SHARED.stream()),
                one(typed.text("consent"), consents()),
                typed.text("whyNotAsked"),
                typed.text("why"),
                typed.text("risk"));
    }

    /// What our page can send, or nothing.
    private static String one(String sent, Stream<String> known) {
        return known.anyMatch(sent::equals) ? sent : "";
    }

    private static Stream<String> consents() {
        return Arrays.stream(Consent.values()).map(Consent::key);
    }

    /// What a decision is about.
    ///
    /// @param reference of the case, or null
    /// @param items keys of what would be shared
    /// @param basis the ground, or null
    public record Matter(
            @Nullable String reference,
            String purpose,
            String recipient,
            Set<String> items,
            @Nullable Basis basis) {}

    public SharingDecision decision(Matter matter, Actor by, Instant now) {
        return new SharingDecision(
                id,
                now,
                by,
                matter.reference(),
                matter.purpose(),
                matter.recipient(),
                matter.items(),
                shared.equals("true"),
                matter.basis(),
                asked().orElse(Consent.NOT_ASKED),
                said(whyNotAsked),
                why.strip(),
                said(risk));
    }

    private Optional<Consent> asked() {
        return Arrays.stream(Consent.values())
                .filter(each -> each.key().equals(consent))
                .findFirst();
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /// Why it cannot be recorded as it is.
    ///
    /// @param about what the page says of that which it is about, and which lacks something
    public List<Problem> problems(SharingDecision decision, Function<Lack, Problem> about, DeskWords words) {
        var problems = new ArrayList<Problem>();
        if (shared.isEmpty()) {
            problems.add(problem("shared", "choose", words));
        }
        if (asked().isEmpty()) {
            problems.add(problem("consent", "consent", words));
        }
        for (var lack : decision.lacks()) {
            switch (lack) {
                case RECIPIENT, PURPOSE, ITEMS, BASIS -> problems.add(about.apply(lack));
                case CONSENT -> asked().ifPresent(_ -> problems.add(lacks("consent", lack, words)));
                case WHY_NOT_ASKED -> asked().ifPresent(_ -> problems.add(lacks("whyNotAsked", lack, words)));
                case WHY, TOO_LONG -> problems.add(lacks("why", lack, words));
            }
        }
        return List.copyOf(problems);
    }

    private static Problem lacks(String field, Lack lack, DeskWords words) {
        return problem(field, "lack." + lack.key(), words);
    }

    private static Problem problem(String field, String key, DeskWords words) {
        return new Problem(field, words.word("desk.decision." + key));
    }

    /// What is chosen from on the page.
    ///
    /// @param problems of the page
    public Shown shown(DeskWords words, Problems problems) {
        return new Shown(
                this,
                options("shared.", SHARED.stream(), shared, words),
                options("consent.", consents(), consent, words),
                problems);
    }

    private static List<Option> options(String of, Stream<String> keys, String chosen, DeskWords words) {
        return keys.map(key ->
                        Option.of(key, words.word("desk.decision." + of + key)).chosen(key.equals(chosen)))
                .toList();
    }

    /// The fields as a page shows them.
    public record Shown(DecisionForm typed, List<Option> shared, List<Option> consents, Problems problems) {}
}
