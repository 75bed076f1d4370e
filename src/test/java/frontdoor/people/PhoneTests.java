package frontdoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTests {

    @ParameterizedTest
    @CsvSource({
        "01632 960123, +441632960123",
        "(01632) 960-123, +441632960123",
        "07700900123, +447700900123",
        "+44 (0)1632 960123, +441632960123",
        "+353 1 234 5678, +35312345678"
    })
    void readsWhatPeopleWrite(String typed, String e164) {
        assertThat(Phone.typed(typed)).contains(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "+441632960123, 01632 960123",
        "+447700900123, 07700 900123",
        "+35312345678, +353 1 234 5678",
        "ask at the desk, ask at the desk"
    })
    void writesWhatPeopleRead(String kept, String written) {
        assertThat(Phone.written(kept)).isEqualTo(written);
    }

    @Test
    void anythingElseIsNoNumber() {
        assertThat(Phone.typed("")).isEmpty();
        assertThat(Phone.typed("12")).isEmpty();
        assertThat(Phone.typed("ask at the desk")).isEmpty();
    }
}
