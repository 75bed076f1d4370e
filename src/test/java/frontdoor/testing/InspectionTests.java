package frontdoor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That each of the checks can fail.
class InspectionTests {

    private static final String GOOD = """
            <!DOCTYPE html><html lang="en"><head><title>Page – Council</title></head>
            <body><main><h1>Page</h1><p><a href="/next">Next</a></p></main></body></html>
            """;

    @Test
    void nothingIsFoundOnAGoodPage() {
        assertThat(found(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            – Council                  |                                                          | which does not say page and council
            lang="en"                  |                                                          | does not say its language
            <h1>Page</h1>              | <h1>Page</h1><h1>Page</h1>                               | has 2 first headings
            <title>Page                | <title>Error: Page                                       | but not in both
            <main>                     | <main><div class="govuk-error-summary"></div>            | does not give its error summary the focus
            <main>                     | <main><p foo="1">                                        | HTML line 2
            <main>                     | <main><img src="data:,">                                 | WCAG at 320: image-alt
            <main>                     | <main><div style="width: 1000px">wide</div>              | is 1000 wide at 320 pixels
            <main>                     | <main><div style="width: 1000px">wide</div>              | at 400 %
            <main>                     | <main><div style="width: 50rem">wide</div>               | is 1600 wide at letters of 200 %
            <a href                    | <a style="outline: 0" href                               | does not show that it has the focus
            <main>                     | <main><button style="height: 9px; width: 9px; padding: 0">a</button><button style="height: 9px; width: 9px">b</button> | small at 320
            Next</a>                   | Next</a> <a href="/first" tabindex="2">2</a>             | keyboard: The tab key went to
            <a href                    | <b style="position: fixed; inset: 0">over</b><a href     | something else lies over it
            <main>                     | <main><script>console.error('broken')</script>           | browser: http://127.0.0.1:1/page: broken
            """)
    void somethingIsFound(String from, String to, String problem) {
        var body = GOOD.replace(from, to == null ? "" : to)
                .replace("width: 1000px", "box-sizing: border-box; width: 1000px");
        assertThat(found(body.replace("<body>", "<body style=\"margin: 0\">"))).contains(problem);
    }

    @Test
    void aHeavyPageAndOneThatForbidsItsOwnStyleAreFound() {
        assertThat(found(GOOD + "<!-- " + "x".repeat(70_000) + " -->")).contains("takes 1 requests and 7");
        assertThat(
                        found(
                                GOOD.replace(
                                        "<title>",
                                        "<meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'none'\"><style>p {}</style><title>")))
                .contains("forbidden: style-src-elem inline");
    }

    private static String found(String html) {
        var inspection = new Inspection("inspected");
        var browser = Browser.at(1);
        browser.page()
                .route(
                        "**/*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html;charset=UTF-8")
                                .setBody(html)));
        browser.open("/page");
        inspection.look(browser, "page");
        browser.close();
        return String.join("\n", inspection.problems());
    }
}
