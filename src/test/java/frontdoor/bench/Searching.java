package frontdoor.bench;

import java.util.List;
import java.util.Map;

/// Somebody looks for a service by two words. One time in five the first is misspelt, so that it is corrected before it
/// is looked for.
///
/// @param words those that the made-up services and articles are made of
record Searching(List<String> words) implements Operation {

    private static final int KINDS = 5;

    @Override
    public String name() {
        return "search over 2,000 services and articles";
    }

    @Override
    public int kinds() {
        return KINDS;
    }

    @Override
    public Request request(int client, long number) {
        return Request.page("/services?q=" + first(number) + "+" + second(number), Map.of());
    }

    @Override
    public Map<String, Object> values(int client, long number) {
        return Map.of("first", first(number), "second", second(number));
    }

    private String first(long number) {
        var word = words.get((int) (number * 7919 % words.size()));
        return number % KINDS == KINDS - 1 ? word.substring(0, 3) + word.substring(4) : word;
    }

    private String second(long number) {
        int at = (int) (number * 104_729 % words.size());
        var word = words.get(at);
        return word.equals(first(number)) ? words.get((at + 1) % words.size()) : word;
    }
}
