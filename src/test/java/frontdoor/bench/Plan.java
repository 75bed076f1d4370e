package frontdoor.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// How much is measured, and for how long.
///
/// @param sizes open cases of the queue, ascending
/// @param people on record when somebody is looked for
/// @param rounds how often the app and plain JDBC take turns; the middle one counts
/// @param warmUp before the first round of a part of the app; a tenth of it before each other round
/// @param starts how often the application is started for each start time
/// @param part what is measured
record Plan(
        List<Integer> sizes,
        int people,
        List<Integer> clients,
        int rounds,
        Duration writing,
        Duration reading,
        Duration warmUp,
        int starts,
        Part part) {

    /// All of it, or for whoever makes one thing faster: opening cases alone, or what residents, advisers or other
    /// systems wait for.
    enum Part {
        ALL,
        OPENING,
        RESIDENTS,
        DESK,
        HUB
    }

    private static final List<Integer> CLIENTS = List.of(1, 4, 16);

    static Plan of(String[] args) {
        var wishes = Arrays.asList(args);
        var plan = wishes.contains("--quick") ? quick() : wishes.contains("--short") ? full().once() : full();
        return wishes.contains("--open")
                ? plan.only(Part.OPENING)
                : wishes.contains("--residents")
                        ? plan.only(Part.RESIDENTS)
                        : wishes.contains("--desk")
                                ? plan.only(Part.DESK)
                                : wishes.contains("--hub") ? plan.only(Part.HUB) : plan;
    }

    /// All the sizes, but one turn each instead of three: for a machine that is free for a quarter of an hour.
    private Plan once() {
        return new Plan(
                sizes,
                people,
                clients,
                1,
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(45),
                starts,
                part);
    }

    private Plan only(Part other) {
        return new Plan(sizes, people, clients, rounds, writing, reading, warmUp, 0, other);
    }

    /// How many drafts are stored while a question's page is read.
    int drafts() {
        return Math.min(people, 100_000);
    }

    /// How long a whole contact centre is watched at work.
    Duration floor() {
        return people < 100_000 ? Duration.ofSeconds(20) : Duration.ofMinutes(2);
    }

    int mostClients() {
        return clients.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Plan full() {
        return new Plan(
                List.of(10_000, 100_000, 1_000_000),
                1_000_000,
                CLIENTS,
                3,
                Duration.ofSeconds(6),
                Duration.ofMillis(2500),
                Duration.ofSeconds(90),
                3,
                Part.ALL);
    }

    private static Plan quick() {
        return new Plan(
                List.of(1_000, 2_000, 5_000),
                5_000,
                CLIENTS,
                1,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                1,
                Part.ALL);
    }
}
