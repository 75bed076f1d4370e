package frontdoor.site;

import frontdoor.web.Kiosk;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Leaving nothing behind in a browser that other people use, and the kiosk, which does so by itself.
@Controller
class LeaveController {

    private final Leaving leaving;
    private final Pages pages;

    LeaveController(Leaving leaving, Pages pages) {
        this.leaving = leaving;
        this.pages = pages;
    }

    @GetMapping("/leave")
    View leave(@RequestParam(required = false) String done) {
        return pages.show("site/leave", new LeavePage(done != null));
    }

    @PostMapping("/leave")
    View forget(HttpServletRequest request, HttpServletResponse response) {
        leaving.forget(request, response);
        return SeeOther.to(Kiosk.is(request) ? "/" : "/leave?done");
    }

    /// A kiosk that nobody touched comes here by itself, also without scripts, so there is no form to send. In another
    /// browser it does nothing: a link must not make somebody lose what they typed.
    @GetMapping("/kiosk/reset")
    View reset(HttpServletRequest request, HttpServletResponse response) {
        if (!Kiosk.is(request)) {
            return SeeOther.to("/leave");
        }
        leaving.forget(request, response);
        return SeeOther.to("/");
    }

    @GetMapping("/kiosk")
    View kiosk(HttpServletRequest request) {
        return pages.show("site/kiosk", new KioskPage(Kiosk.is(request)));
    }

    @PostMapping("/kiosk")
    View begin(HttpServletRequest request, HttpServletResponse response) {
        leaving.forget(request, response);
        Kiosk.nextTurn(response);
        return SeeOther.to("/kiosk");
    }

    @PostMapping("/kiosk/end")
    View end(HttpServletRequest request, HttpServletResponse response) {
        leaving.forget(request, response);
        Kiosk.end(response);
        return SeeOther.to("/kiosk");
    }
}
