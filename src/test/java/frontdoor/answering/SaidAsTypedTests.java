package frontdoor.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What callers say, as advisers type it.
class SaidAsTypedTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/4/1961",
                "03.04.61",
                "3-4-61",
                "3 April 1961",
                "3rd of april 1961",
                "April the 3rd, 1961",
                "1961-04-03",
                "3apr61"
            })
    void aDateIsReadAsPeopleSayIt(String said) {
        assertThat(SaidDate.read(said, TODAY)).contains(LocalDate.parse("1961-04-03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "April", "3/4", "31/2/1961", "4 Sample Street 1961", "1/2/3/4", "99999/1/1"})
    void whatIsNoDateIsNone(String said) {
        assertThat(SaidDate.read(said, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 Sample Street, Anytown | 7 Sample Street",
                "7 Sample Street, Anytown | SAMPLE ST 7",
                "7 Sample Street, Anytown | 7, sample street, anytown",
                "Flat 2, 10 St. Mary's Road, Anytown | flat 2 10 saint marys rd",
            })
    void anAddressIsTheSameHoweverItIsWritten(String known, String said) {
        assertThat(SaidAddress.fits(known, said)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 Sample Street, Anytown | 8 Sample Street",
                "7 Sample Street, Anytown | Sample Street",
                "7 Sample Street, Anytown | 7 8 9 Sample Street",
                "7 Sample Street, Anytown | Anytown",
                "Flat 2, 10 Sample Road, Anytown | Flat 2",
            })
    void anotherAddressOrPartOfItIsNotTheSame(String known, String said) {
        assertThat(SaidAddress.fits(known, said)).isFalse();
    }
}
