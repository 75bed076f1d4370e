package frontdoor.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Sends a browser to a page after a form, so that a refresh does not send the form again.
public final class SeeOther {

    private SeeOther() {}

    public static View to(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    /// @param done what was done, the end of a key `<door>.done.…`, which the next page says
    public static View done(String address, String done) {
        return to(address + "?done=" + done);
    }
}
