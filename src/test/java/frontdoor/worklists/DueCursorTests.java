package frontdoor.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What stands in the address of the next page.
class DueCursorTests {

    @Test
    void aYearThatNoDatabaseKeepsIsTheStart() {
        assertThat(DueCursor.parse("~+1000000000-12-31T23:59:59Z_1~")).isEqualTo(DueCursor.parse("~~"));
        assertThat(DueCursor.parse("~2026-11-23T10:00:00Z_1~")).isNotEqualTo(DueCursor.parse("~~"));
    }
}
