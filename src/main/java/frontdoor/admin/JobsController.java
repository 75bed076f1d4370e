package frontdoor.admin;

import frontdoor.identity.SignedIn;
import frontdoor.jobs.Jobs;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Timed work: when it last ran, whether it failed, and letting it run now.
@Controller
@RequestMapping("/desk/admin/jobs")
class JobsController {

    private final Jobs jobs;
    private final AdminWords words;
    private final Pages pages;

    JobsController(Jobs jobs, AdminWords words, Pages pages) {
        this.jobs = jobs;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(required = false) @Nullable String done) {
        return pages.show("admin/jobs", new JobsPage(jobs.all(), words.done(done)));
    }

    @PostMapping("/{name}/run")
    View run(@PathVariable String name, SignedIn who) {
        return SeeOther.done("/desk/admin/jobs", jobs.runNow(name, who.actor()) ? "hurried" : "notHurried");
    }
}
