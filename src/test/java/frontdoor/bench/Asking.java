package frontdoor.bench;

import java.util.List;
import java.util.Map;

/// A resident in the midst of a report reads the page of the next question.
///
/// @param visits the cookies of each client's visit
record Asking(String name, List<Map<String, String>> visits) implements Operation {

    static final String QUESTION = "/report/missed_bin/bin";

    @Override
    public boolean hasGoal() {
        return false;
    }

    @Override
    public Request request(int client, long number) {
        return Request.page(QUESTION, visits.get(client));
    }

    @Override
    public Map<String, Object> values(int client, long number) {
        return Map.of("visit", Opening.hash(visits.get(client).get(Filling.VISIT)));
    }
}
