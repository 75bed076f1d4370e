package frontdoor.resident;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Keeps what is in a question's fields while somebody types. The page's script sends it every few seconds.
@Controller
class TypingController {

    private final HalfTyped halfTyped;

    TypingController(HalfTyped halfTyped) {
        this.halfTyped = halfTyped;
    }

    @PostMapping("/report/{service}/{step}/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@PathVariable String service, @PathVariable String step, HttpServletRequest request) {
        halfTyped.keep(service, step, request);
    }
}
