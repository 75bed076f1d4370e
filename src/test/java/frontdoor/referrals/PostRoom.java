package frontdoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.guard.SignedInAs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Whoever prints letters.
final class PostRoom {

    private static final RequestPostProcessor POSTIE =
            SignedInAs.staff("ash", Set.of("contact_centre"), Set.of("post_room"));

    private final AtTheDesk desk;

    PostRoom(AtTheDesk desk) {
        this.desk = desk;
    }

    /// What the post room sees of it.
    String sees(String address) {
        return desk.page(POSTIE, address);
    }

    String list() {
        return sees("/desk/post");
    }

    /// @return the address of the batch
    String make() {
        var made = desk.post(POSTIE, "/desk/post/batches", Map.of("command", AtTheDesk.id(), "print", "usual"));
        return String.valueOf(made.getResponse().getRedirectedUrl());
    }

    void says(String batch, String what) {
        desk.post(POSTIE, batch + "/" + what, Map.of("why", "A letter may not go"));
    }

    void posts() {
        says(make(), "printed");
    }

    byte[] pdf(String batch) {
        var pdf = desk.get(POSTIE, batch + "/batch.pdf");
        assertThat(pdf).hasStatusOk();
        return pdf.getResponse().getContentAsByteArray();
    }

    void isShownNoPdf(String batch) {
        assertThat(desk.get(POSTIE, batch + "/batch.pdf")).hasStatus(404);
    }

    /// What stands in all letters that wait.
    String prints() throws Exception {
        return words(pdf(make()));
    }

    static String words(byte[] pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    /// How often something happened to a line of a case.
    static long happened(List<Followed> all, String line, String what) {
        return all.stream()
                .filter(each -> each.referral().line().equals(line))
                .flatMap(each -> each.happenings().stream())
                .filter(each -> each.what().equals(what))
                .count();
    }

    static Referral last(List<Followed> all, String line) {
        return all.stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals(line))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
