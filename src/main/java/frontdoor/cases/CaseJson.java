package frontdoor.cases;

import frontdoor.kernel.Actor;
import frontdoor.services.ClockState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How a case's parts are written as JSON in the database.
@Component
class CaseJson {

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};
    private static final TypeReference<List<Reporter>> REPORTERS = new TypeReference<>() {};

    private final JsonMapper json;

    CaseJson(JsonMapper json) {
        this.json = json;
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    Map<String, Object> map(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, MAP);
    }

    List<Map<String, Object>> list(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, LIST);
    }

    List<Reporter> reporters(String text) {
        return json.readValue(text, REPORTERS);
    }

    /// The person as [frontdoor.people] knows them, or null when they gave no name.
    @Nullable
    String person(Reporter reporter, Actor by) {
        if (reporter.person() == null && reporter.name() == null) {
            return null;
        }
        var person = new LinkedHashMap<String, @Nullable Object>();
        person.put("id", reporter.person());
        person.put("name", reporter.name());
        person.put("email", reporter.email());
        person.put("phone", reporter.phone());
        person.put("address", reporter.address());
        person.put("language", reporter.language());
        person.put("trusted", by.kind() == Actor.Kind.STAFF);
        return json.writeValueAsString(person);
    }

    String clocks(List<ClockState> clocks) {
        return json.writeValueAsString(clocks.stream().map(CaseJson::clock).toList());
    }

    private static Map<String, @Nullable Object> clock(ClockState clock) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("key", clock.key());
        row.put("kind", clock.kind().name().toLowerCase(Locale.ROOT));
        row.put("started_at", clock.startedAt().toString());
        row.put("due_at", clock.dueAt().toString());
        row.put("warn_at", text(clock.warnAt()));
        row.put("warned_at", text(clock.warnedAt()));
        row.put("paused_at", text(clock.pausedAt()));
        row.put("ended_at", text(clock.endedAt()));
        row.put("late_at", text(clock.lateAt()));
        row.put("ended", clock.end() == null ? null : clock.end().name().toLowerCase(Locale.ROOT));
        row.put("next_at", text(clock.nextAt()));
        return row;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
