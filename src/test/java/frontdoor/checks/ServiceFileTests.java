package frontdoor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServiceFileTests {

    @Test
    void wordsThatYamlOnceTookForYesAndNoStayWords() {
        var tree = tree("a: no\nb: on\nc: yes\nd: 2026-02-01\ne: 01632\nf: 1e3\ng: 0x1f\non: here\n");

        tree.properties()
                .forEach(entry -> assertThat(entry.getValue().isString())
                        .as(entry.getKey())
                        .isTrue());
        assertThat(tree.path("on").asString()).isEqualTo("here");
    }

    @Test
    void numbersAndTruthsAreWhatTheyLookLike() {
        var tree = tree("a: true\nb: 12\nc: 12.50\nd: \"12\"\ne:\n");

        assertThat(tree.path("a").asBoolean()).isTrue();
        assertThat(tree.path("b").isIntegralNumber()).isTrue();
        assertThat(tree.path("c").decimalValue().movePointRight(2).longValueExact())
                .isEqualTo(1250);
        assertThat(tree.path("d").isString()).isTrue();
        assertThat(tree.path("e").isNull()).isTrue();
    }

    @Test
    void everyKeyAndValueHasItsPlace() {
        var file = ServiceFile.read("x.yaml", "one:\n  two: [three, four]\n");

        assertThat(file.positions().key("/one/two")).isEqualTo(new Position(2, 3, 7));
        assertThat(file.positions().value("/one/two/1")).isEqualTo(new Position(2, 16, 20));
        assertThat(file.positions().value("/one/nothing")).isEqualTo(new Position(1, 1, 0));
    }

    @Test
    void aPlaceInsideATextIsFoundHoweverItIsQuoted() {
        var text = "a: bcd\nb: 'it''s'\nc: |\n  one\n  two\nd: \"x\\ty\"\n😀: bcd\n";
        var positions = ServiceFile.read("x.yaml", text).positions();

        assertThat(positions.inside("/a", 2)).isEqualTo(new Position(1, 6, 5));
        assertThat(text.charAt(positions.inside("/b", 3).index())).isEqualTo('s');
        assertThat(text.charAt(positions.inside("/c", 5).index())).isEqualTo('w');
        assertThat(text.charAt(positions.inside("/d", 2).index())).isEqualTo('y');
        assertThat(text.charAt(positions.inside("/😀", 1).index())).isEqualTo('c');
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWhereTheyStand() {
        var file = ServiceFile.read("x.yaml", "a: b\nc: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(file.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.in("x.yaml")).startsWith("x.yaml:2:7: ").contains("UTF-8");
        });
    }

    @Test
    void aVeryLargeFileIsRefused() {
        var file = ServiceFile.read("x.yaml", new byte[1_000_001]);

        assertThat(file.faults()).singleElement().extracting(Fault::what).isEqualTo("The file is larger than 1 MB.");
    }

    private static JsonNode tree(String text) {
        return Objects.requireNonNull(ServiceFile.read("x.yaml", text).tree());
    }
}
