package frontdoor.resident;

import frontdoor.web.SummaryRow;
import java.util.List;

/// All that was answered, before it is sent.
public record CheckPage(String service, String title, String back, List<SummaryRow> rows, List<SummaryRow> contact) {}
