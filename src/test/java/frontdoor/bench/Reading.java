package frontdoor.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/// Somebody at the desk reads a page, or looks somebody up.
///
/// @param request what is sent the `number`th time, but for who asks
/// @param varying what differs in it
record Reading(String name, Staff staff, LongFunction<Request> asked, LongFunction<Map<String, Object>> varying)
        implements Operation {

    static Reading page(String name, Staff staff, String path) {
        return new Reading(name, staff, _ -> Request.page(path, Map.of()), _ -> Map.of());
    }

    /// @param typed into the search box the `number`th time
    /// @param known how many there are to look for
    static Reading find(String what, Staff staff, long known, LongFunction<String> typed) {
        boolean byReference = what.equals("reference");
        LongFunction<String> text = number -> typed.apply(number * 7919 % known);
        return new Reading(
                "find by " + what,
                staff,
                number -> new Request(
                        "/desk/find", Map.of(), Map.of("q", text.apply(number)), byReference ? 303 : 200, ""),
                number -> values(text.apply(number)));
    }

    private static Map<String, Object> values(String typed) {
        var together = typed.replace(" ", "");
        return together.equals(typed) ? Map.of("typed", typed) : Map.of("typed", typed, "together", together);
    }

    @Override
    public String part() {
        return asked.apply(0).path().split("[/?]")[2];
    }

    @Override
    public Request request(int client, long number) {
        var request = asked.apply(number);
        return new Request(
                request.path(), staff.cookies(client), request.form(), request.expected(), request.leadsTo());
    }

    @Override
    public Map<String, Object> values(int client, long number) {
        var values = new HashMap<>(staff.values(client));
        values.putAll(varying.apply(number));
        return values;
    }
}
