package frontdoor.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Sends a browser to a page after a form, so that a refresh does not send the form again.
final class SeeOther {

    private SeeOther() {}

    static View to(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
