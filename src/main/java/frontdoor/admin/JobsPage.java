package frontdoor.admin;

import frontdoor.jobs.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Timed work, and whether it runs.
public record JobsPage(List<Job> jobs, @Nullable String notice) {}
