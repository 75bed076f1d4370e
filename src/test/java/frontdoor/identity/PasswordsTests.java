package frontdoor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private final Passwords passwords = new Passwords(1_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "aaaabbbbccccdddde",
                "teapot-lantern-7",
                "пароль для примера",
                "xkqzvwpt"
            })
    void takesWhatIsLongEnoughWithoutAskingForAnyKindOfCharacter(String password) {
        assertThat(passwords.problem(password, "sam")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1",
                "P4ssw0rd!",
                "2026password",
                "letmein123",
                "qwertyuiop",
                "12345678",
                "87654321",
                "1q2w3e4r",
                "aaaaaaaa",
                "abcabcabc",
                "administrator",
                "sunshine99",
                "Liverpool1!",
                "samsample",
                "Samsample2026",
                "abcdefgh"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(passwords.problem(password, "samsample")).contains(PasswordProblem.COMMON);
    }

    @Test
    void asksForEightCharactersAndTakesAHundredAndTwentyEight() {
        var long128 = "tea pot ".repeat(15) + "lanterns";

        assertThat(passwords.problem("xkqzvwp", "sam")).contains(PasswordProblem.TOO_SHORT);
        assertThat(passwords.problem(long128, "sam")).isEmpty();
        assertThat(passwords.problem(long128 + "!", "sam")).contains(PasswordProblem.TOO_LONG);
    }

    @Test
    void readsALongPasswordToItsEnd() {
        var hash = passwords.hash("x".repeat(120) + "a");

        assertThat(passwords.matches("x".repeat(120) + "a", hash)).isTrue();
        assertThat(passwords.matches("x".repeat(120) + "b", hash)).isFalse();
    }

    @Test
    void makesRandomPasswordsThatItWouldTakeItself() {
        assertThat(passwords.random()).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}").isNotEqualTo(passwords.random());
        assertThat(passwords.problem(passwords.random(), "sam")).isEmpty();
    }
}
