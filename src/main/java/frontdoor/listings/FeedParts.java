package frontdoor.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The lists that hang on a service of a feed.
record FeedParts(FeedFields fields) {

    private static final Pattern WARD = Pattern.compile(".*/[EW]05\\d{6}$"); // electoral wards, by the code of ONS
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    List<Map<String, Object>> schedules(JsonNode from, String id) {
        var found = new ArrayList<Map<String, Object>>();
        for (var list : List.of("schedules", "regular_schedules")) {
            for (var each : from.path(list)) {
                var one = fields.part(each, "schedule/" + id, found.size());
                fields.copy(
                        each,
                        one,
                        "valid_from",
                        "valid_to",
                        "dtstart",
                        "byday",
                        "bymonthday",
                        "description",
                        "opens_at",
                        "closes_at",
                        "attending_type",
                        "notes");
                fields.copyUri(each, one, "schedule_link", "schedule_link");
                fields.copyNumber(each, one, "interval");
                var often = fields.text(each, "freq");
                if ("WEEKLY".equals(often) || "MONTHLY".equals(often)) {
                    one.put("freq", often);
                }
                int day = DAYS.indexOf(
                        String.valueOf(fields.text(each, "weekday")).toLowerCase(Locale.ROOT));
                if (day >= 0) { // 1.0
                    one.putIfAbsent("byday", DAYS.get(day).substring(0, 2).toUpperCase(Locale.ROOT));
                    one.putIfAbsent("freq", "WEEKLY");
                }
                found.add(one);
            }
        }
        return found;
    }

    /// That something is for a ward is known where ONS names it, or where its own name says so.
    List<Map<String, Object>> areas(JsonNode from, String id) {
        var areas =
                all(from, "service_areas", id, "name", "service_area", "extent", "extent_type", "uri", "local_ward");
        for (var area : areas) {
            var name = String.valueOf(area.getOrDefault("name", area.getOrDefault("service_area", "")));
            boolean ward =
                    WARD.matcher(String.valueOf(area.getOrDefault("uri", ""))).matches();
            if (ward || name.endsWith(" ward")) {
                area.putIfAbsent("local_ward", name.replaceFirst(" ward$", ""));
            }
            if (!FeedFields.WEB
                    .matcher(String.valueOf(area.getOrDefault("uri", "")))
                    .matches()) {
                area.remove("uri");
            }
        }
        return areas;
    }

    List<Map<String, Object>> all(JsonNode from, String list, String id, String... names) {
        var found = new ArrayList<Map<String, Object>>();
        for (var each : from.path(list)) {
            var one = fields.part(each, list + "/" + id, found.size());
            fields.copy(each, one, names);
            fields.copyNumber(each, one, "amount");
            if (one.containsKey("language")) {
                one.putIfAbsent("name", one.get("language"));
            }
            if (list.equals("cost_options") && one.containsKey("amount_description")) {
                one.putIfAbsent("option", one.get("amount_description"));
            }
            found.add(one);
        }
        return found;
    }
}
