package frontdoor.demo;

import frontdoor.cases.Reporter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// People who plainly never lived.
record Cast(Random random) {

    private static final List<String> FIRST = List.of(
            "Pat", "Sam", "Alex", "Robin", "Jo", "Kit", "Lee", "Mo", "Nat", "Ola", "Ray", "Tay", "Uma", "Val", "Wyn",
            "Zed");
    private static final List<String> LAST = List.of(
            "Example",
            "Sample",
            "Specimen",
            "Placeholder",
            "Fiction",
            "Madeup",
            "Invented",
            "Pretend",
            "Standin",
            "Testcase",
            "Demo",
            "Imaginary");

    Reporter somebody() {
        var first = any(FIRST);
        var last = any(LAST);
        int number = random.nextInt(100);
        return switch (random.nextInt(10)) {
            case 0 -> Reporter.NOBODY;
            case 1, 2 -> new Reporter(null, first + " " + last, null, "+4477009009%02d".formatted(number), null, "en");
            default ->
                new Reporter(
                        null,
                        first + " " + last,
                        (first + "." + last + number + "@example.org").toLowerCase(Locale.ROOT),
                        random.nextBoolean() ? "+4477009009%02d".formatted(number) : null,
                        null,
                        "en");
        };
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
