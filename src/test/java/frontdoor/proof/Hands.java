package frontdoor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/// How somebody works a page.
sealed interface Hands {

    void press(Locator what);

    void unfold(Locator summary);

    void type(Locator where, String text);

    void choose(Locator option);

    void attach(Locator where, FilePayload file);

    /// With a mouse, a finger, or whatever else points.
    record Pointing() implements Hands {

        @Override
        public void press(Locator what) {
            what.click();
        }

        @Override
        public void unfold(Locator summary) {
            summary.click();
        }

        @Override
        public void type(Locator where, String text) {
            where.fill(text);
        }

        @Override
        public void choose(Locator option) {
            option.check();
        }

        @Override
        public void attach(Locator where, FilePayload file) {
            where.setInputFiles(file);
        }
    }

    /// With the keyboard alone. Wherever it comes, it must be seen to be there.
    record Keyboard(Page page) implements Hands {

        private static final int MOST = 150; // presses to come to anything on a page

        /// Somebody listens from the start: a slow browser may else open the chooser before it knows that we wait for
        /// it.
        public Keyboard {
            page.onFileChooser(_ -> {});
        }

        private static final String IS_SEEN = """
                () => {
                  const it = document.activeElement;
                  return [it, ...(it.labels || [])].flatMap(one => [getComputedStyle(one), getComputedStyle(one, '::before')])
                    .some(style => style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && style.outlineWidth !== '0px'));
                }
                """;

        @Override
        public void press(Locator what) {
            reach(what, "it === document.activeElement");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
        }

        @Override
        public void unfold(Locator summary) {
            reach(summary, "it === document.activeElement");
            page.keyboard().press("Enter");
        }

        @Override
        public void type(Locator where, String text) {
            reach(where, "it === document.activeElement");
            page.keyboard().press("Control+A");
            page.keyboard().press("Delete");
            page.keyboard().insertText(text);
        }

        /// The tab key comes to a group of radios once; the arrows lead on from one to the next, and choose it.
        @Override
        public void choose(Locator option) {
            if ("checkbox".equals(option.evaluate("it => it.type"))) {
                reach(option, "it === document.activeElement");
                if (!option.isChecked()) {
                    page.keyboard().press("Space");
                }
                return;
            }
            reach(option, "document.activeElement.type === 'radio' && it.name === document.activeElement.name");
            page.keyboard().press("Space");
            for (int presses = 0; !option.isChecked(); presses++) {
                assertThat(presses).as("arrow keys pressed at %s", option).isLessThan(MOST);
                page.keyboard().press("ArrowDown");
            }
        }

        @Override
        public void attach(Locator where, FilePayload file) {
            reach(where, "it === document.activeElement");
            page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(file);
        }

        private void reach(Locator what, String reached) {
            for (int presses = 0; !Boolean.TRUE.equals(what.evaluate("it => " + reached)); presses++) {
                assertThat(presses)
                        .as("tab keys pressed on the way to %s", what)
                        .isLessThan(MOST);
                page.keyboard().press("Tab");
            }
            assertThat(page.evaluate(IS_SEEN))
                    .as("%s shows that it has the focus", what)
                    .isEqualTo(true);
        }
    }
}
