package frontdoor.admin;

import frontdoor.directory.Missed;
import java.util.List;

/// What people looked for and did not find, for those who write services.
public record SearchesPage(List<Missed> missed) {}
