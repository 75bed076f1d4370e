package frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// What a browser is told of a file that it saves.
class SavedFileTests {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "sandbox; default-src 'none'";

    @Test
    void anyLetterMayStandInAName() {
        assertThat(name("the wall.jpg"))
                .isEqualTo("attachment; filename=\"the wall.jpg\"; filename*=UTF-8''the%20wall.jpg");
        assertThat(name("Zoë.jpg")).startsWith("attachment; ").endsWith("filename*=UTF-8''Zo%C3%AB.jpg");
        assertThat(name("a\"; filename=\"b\r\nX: y.exe"))
                .doesNotContain("\r", "\n")
                .endsWith("filename*=UTF-8''a%22%3B%20filename%3D%22b%0D%0AX%3A%20y.exe");
    }

    private static String name(String name) {
        var headers = SavedFile.of(name, MediaType.IMAGE_JPEG, new byte[1]).getHeaders();
        assertThat(headers.get(POLICY)).containsExactly(NOTHING);
        return String.valueOf(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION));
    }

    @Test
    void rowsAreWrittenUnderANameAndRunNothing() throws Exception {
        var response = new MockHttpServletResponse();

        SavedFile.csv("rows.csv", sheet -> sheet.row("Zoë", "=1+1", 2))
                .render(Map.of(), new MockHttpServletRequest(), response);

        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"rows.csv\"; filename*=UTF-8''rows.csv");
        assertThat(response.getHeaders(POLICY)).containsExactly(NOTHING);
        assertThat(response.getContentAsString()).isEqualTo("Zoë,'=1+1,2\r\n");
    }
}
