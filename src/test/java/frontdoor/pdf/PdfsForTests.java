package frontdoor.pdf;

import org.springframework.context.support.ResourceBundleMessageSource;

/// Makes PDFs without the rest of Frontdoor.
public final class PdfsForTests {

    private PdfsForTests() {}

    public static Pdfs pdfs() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/pdf");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Pdfs(messages);
    }
}
