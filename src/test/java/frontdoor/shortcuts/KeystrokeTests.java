package frontdoor.shortcuts;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.shortcuts.Keystroke.Owner;
import frontdoor.shortcuts.Keystroke.Typed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeystrokeTests {

    @ParameterizedTest
    @CsvSource({"p,Alt+P", "Alt+P,Alt+P", "alt p,Alt+P", "' alt-p ',Alt+P", "f8,F8", "?,?"})
    void readsAKeyHoweverItIsTyped(String typed, String key) {
        assertThat(Keystroke.typed(typed)).isEqualTo(new Typed.Good(new Keystroke(key)));
    }

    @ParameterizedTest
    @CsvSource({"d,ADDRESS", "Alt+F,MENU", "F5,BROWSER", "F12,BROWSER", "Ctrl+P,MODIFIER", "Alt+Shift+P,MODIFIER"})
    void leavesToOthersWhatIsTheirs(String typed, Owner owner) {
        assertThat(Keystroke.typed(typed))
                .isInstanceOfSatisfying(
                        Typed.Taken.class, taken -> assertThat(taken.owner()).isEqualTo(owner));
    }

    @Test
    void nothingIsNoKeyAndAnythingElseIsNotReadable() {
        assertThat(Keystroke.typed("  ")).isEqualTo(new Typed.None());
        assertThat(Keystroke.typed("7")).isEqualTo(new Typed.Unreadable());
        assertThat(Keystroke.typed("pp")).isEqualTo(new Typed.Unreadable());
    }

    @Test
    void theUsualKeysAreFreeAndNoTwoAreTheSame() {
        assertThat(Arrays.stream(Shortcut.values()).map(Shortcut::usual))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(Keystroke.typed(key.text())).isEqualTo(new Typed.Good(key)));
    }
}
