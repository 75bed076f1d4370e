package frontdoor.resident;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Sends the browser on after a form was sent, so that a refresh sends nothing again.
final class SeeOther {

    private SeeOther() {}

    static View at(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
