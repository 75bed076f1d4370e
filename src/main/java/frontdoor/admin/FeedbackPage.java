package frontdoor.admin;

import frontdoor.feedback.PageCount;
import frontdoor.feedback.Remark;
import frontdoor.web.Cell;
import java.util.List;

/// What readers say of pages.
public record FeedbackPage(List<PageCount> pages, List<Remark> remarks) {

    public List<List<Cell>> rows() {
        return pages.stream()
                .map(page -> List.of(
                        Cell.of(page.page()),
                        Cell.number(String.valueOf(page.useful())),
                        Cell.number(String.valueOf(page.notUseful()))))
                .toList();
    }
}
