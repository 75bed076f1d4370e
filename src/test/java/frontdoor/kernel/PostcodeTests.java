package frontdoor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Postcodes as people write them, and what only looks like one.
class PostcodeTests {

    @Test
    void isWrittenInCapitalsWithOneSpace() {
        assertThat(Stream.of("zz991aa", " ZZ99 1AA ", "ZZ99-1AA", "zz 99 1 aa").map(Postcode::normalised))
                .allSatisfy(found -> assertThat(found).contains("ZZ99 1AA"));
        assertThat(Stream.of("M1 1AA", "W1A 1HQ", "gir0aa")
                        .map(Postcode::normalised)
                        .flatMap(found -> found.stream()))
                .containsExactly("M1 1AA", "W1A 1HQ", "GIR 0AA");
        assertThat(Stream.of("", "nonsense", "ZZ99", "ZZ99 1A", "1ZZ 9AA", "ZZ99 1AAA"))
                .allSatisfy(text -> assertThat(Postcode.normalised(text)).isEmpty());
    }

    @Test
    void isNothingElseWhenItIsLookedFor() {
        assertThat(Stream.of("zz99 1aa", "\tZZ991AA ")).allMatch(Postcode::is);
        assertThat(Stream.of("ZZ99-1AA", "1 High Street, ZZ99 1AA", "")).noneMatch(Postcode::is);
    }

    @Test
    void isFoundInALetterInCapitalsOnly() {
        assertThat(Postcode.find("1 High Street\nAnytown\nZZ991AA\nWrote to ZZ99 1AB"))
                .contains("ZZ99 1AA");
        assertThat(Postcode.find("See b1 2cd, AZZ99 1AAB")).isEmpty();
    }
}
