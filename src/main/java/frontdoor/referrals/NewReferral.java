package frontdoor.referrals;

import frontdoor.kernel.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a case asks of a recipient, as `referrals.accept` takes it.
///
/// @param team whose case it is
/// @param agreement under which a partner is told, or null
/// @param refused why it may not be sent as it stands; empty when it goes out
/// @param quiet whether it is a record of the past, for which nobody is chased
public record NewReferral(
        String service,
        String line,
        String title,
        String team,
        String recipient,
        String route,
        String purpose,
        List<Told> shared,
        @Nullable String basis,
        @Nullable String agreement,
        Referral.@Nullable Consent consent,
        List<String> refused,
        boolean urgent,
        Referral.Deadlines deadlines,
        boolean quiet) {

    /// Tells the recipient.
    public Map<String, Object> refer(String reference, UUID command, Actor by, Instant at) {
        var row = row("refer", reference, line, command, by, at);
        row.put("id", UUID.randomUUID().toString());
        row.put("service", service);
        row.put("title", title);
        row.put("team", team);
        row.put("recipient", recipient);
        row.put("route", route);
        row.put("purpose", purpose);
        row.put("shared", items());
        row.put("refused", refused);
        row.put("urgent", urgent);
        row.put("quiet", quiet);
        put(row, "basis", basis);
        put(row, "agreement", agreement);
        put(row, "acknowledge_by", deadlines.acknowledgeBy());
        put(row, "silent_at", deadlines.silentAt());
        put(row, "act_by", deadlines.actBy());
        if (consent != null) {
            row.put(
                    "consent",
                    Map.of(
                            "by", consent.by(),
                            "at", consent.at().toString(),
                            "wording", consent.wording()));
        }
        return row;
    }

    private Map<String, Object> items() {
        var items = new LinkedHashMap<String, Object>();
        shared.forEach(told -> items.put(told.key(), Map.of("label", told.label(), "says", told.says())));
        return items;
    }

    /// The recipient of this line has dealt with it.
    public static Map<String, Object> finish(String reference, String line, UUID command, Actor by, Instant at) {
        return row("finish", reference, line, command, by, at);
    }

    /// What was told for this line was told in error.
    public static Map<String, Object> retract(String reference, String line, UUID command, Actor by, Instant at) {
        return row("retract", reference, line, command, by, at);
    }

    private static Map<String, Object> row(
            String op, String reference, String line, UUID command, Actor by, Instant at) {
        var row = new LinkedHashMap<String, Object>();
        row.put("op", op);
        row.put("reference", reference);
        row.put("line", line);
        row.put("command", command.toString());
        row.put("actor", by.toString());
        row.put("at", at.toString());
        return row;
    }

    private static void put(Map<String, Object> row, String key, @Nullable Object value) {
        if (value != null) {
            row.put(key, value.toString());
        }
    }
}
