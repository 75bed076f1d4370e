package frontdoor.services;

import frontdoor.partners.Basis;
import frontdoor.services.Service.Priority;
import frontdoor.services.Service.PriorityLine;
import frontdoor.services.Service.Queue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads the blocks after the stages: who works on it, who is told, money, licences, letters, endings and access.
final class PracticeReader {

    private static final String PRIORITY = "priority";
    private static final int PENCE = 2;

    private PracticeReader() {}

    static @Nullable Appointment appointment(Words appointment) {
        var soon = appointment.at("soon");
        return appointment.isThere()
                ? new Appointment(
                        appointment.text("title"),
                        appointment.texts("times"),
                        appointment.when("when"),
                        appointment.textOrNull("waits"),
                        soon.isThere()
                                ? new Appointment.Soon(soon.when("when"), soon.texts("times"), soon.textOrNull("call"))
                                : null,
                        appointment.set("by"))
                : null;
    }

    static Map<String, Queue> queues(Words route) {
        var queues = new LinkedHashMap<String, Queue>();
        for (var one : route.node().properties()) {
            if (!one.getKey().equals(PRIORITY)) {
                var queue = new Words(one.getValue());
                queues.put(
                        one.getKey(),
                        new Queue(one.getKey(), queue.text("title"), queue.text("team"), queue.textOrNull("split_by")));
            }
        }
        return Collections.unmodifiableMap(queues);
    }

    static List<PriorityLine> priorities(Words route) {
        return route.list(
                PRIORITY, line -> new PriorityLine(line.when("when"), line.oneOf("is", Priority.class, "normal")));
    }

    /// Lines that tell somebody; those that only advise are no referrals.
    static Map<String, ReferralLine> referrals(Words refer) {
        return lines(refer, false, PracticeReader::referral);
    }

    static Map<String, Advice> advice(Words refer) {
        return lines(
                refer,
                true,
                (key, line) -> new Advice(
                        key,
                        line.text("title"),
                        ReferralCode.of(line.text("code")).orElseThrow(),
                        line.when("when"),
                        line.yes("urgent", false),
                        line.text("advice")));
    }

    private static <T> Map<String, T> lines(Words refer, boolean advice, BiFunction<String, Words, T> read) {
        var lines = new LinkedHashMap<String, T>();
        for (var one : refer.node().properties()) {
            var line = new Words(one.getValue());
            if (line.at("advice").isThere() == advice) {
                lines.put(one.getKey(), read.apply(one.getKey(), line));
            }
        }
        return Collections.unmodifiableMap(lines);
    }

    private static ReferralLine referral(String key, Words line) {
        return new ReferralLine(
                key,
                line.text("title"),
                line.text("told", line.text("title")),
                line.text("to"),
                line.when("when"),
                line.texts("share"),
                line.span("within"),
                basis(line),
                line.spanOrNull("acknowledge"),
                ReferralCode.of(line.text("code", "")).orElse(null),
                line.yes("urgent", false),
                line.textOrNull("open"),
                line.textOrNull("does"));
    }

    /// What the council's own teams are told without a word about it, they are told for its public task.
    private static @Nullable Basis basis(Words line) {
        var said = line.is("needs", "consent") ? Basis.CONSENT : line.oneOfOrNull("basis", Basis.class);
        return said == null && line.text("to").startsWith("team:") ? Basis.PUBLIC_TASK : said;
    }

    static Fee fee(String key, Words fee) {
        return new Fee(
                key,
                fee.text("title"),
                fee.dated("amount", pounds -> pence(pounds.decimalValue())),
                fee.text("taken", "when_applied"));
    }

    static long pence(BigDecimal pounds) {
        return pounds.movePointRight(PENCE).longValueExact();
    }

    static Grant grant(String key, Words grant) {
        return new Grant(
                key,
                grant.text("title"),
                grant.textOrNull("holder"),
                grant.spanOrNull("valid_for"),
                grant.textOrNull("but_not_after"),
                grant.spanOrNull("renew_from"),
                grant.spans("remind"),
                grant.textOrNull("remind_with"),
                grant.texts("states"));
    }

    static Service.Letter letter(String key, Words letter) {
        return new Service.Letter(key, letter.texts("by"), letter.text("subject"), letter.text("text"));
    }

    static Service.Outcome outcome(String key, Words outcome) {
        var review = outcome.at("review");
        var reopen = outcome.at("reopen");
        return new Service.Outcome(
                key,
                outcome.text("title"),
                outcome.oneOf("result", Service.Result.class, ""),
                outcome.textOrNull("says"),
                outcome.texts("send"),
                outcome.span("keep"),
                outcome.textOrNull("keep_from"),
                review.isThere() ? new Service.Review(review.span("within"), review.text("opens")) : null,
                reopen.isThere()
                        ? new Service.Reopen(reopen.span("within"), reopen.text("to"), reopen.texts("send"))
                        : null,
                outcome.is("refer_again", "retract"));
    }

    static Service.Access access(String role, Words access) {
        var listed = access.at("sees").node().isArray();
        return new Service.Access(
                role,
                access.is("sees", "all"),
                access.is("sees", "shared"),
                listed ? access.set("sees") : Set.of(),
                access.set("except"),
                access.set("may_see"));
    }
}
