package frontdoor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Shows what went wrong: a page to people, `application/problem+json` to programs. It needs no database and no
/// session, since either may be what went wrong.
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/open311/", "/openreferral/");
    private static final String SECONDS_AWAY = "30";

    private final Pages pages;

    ErrorController(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var failure = failure(request);
        if (failure == Failure.AWAY && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", SECONDS_AWAY);
        }
        if (isForProgram(request)) {
            return ResponseEntity.status(failure.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(failure.status()));
        }
        var page = new FailurePage(
                failure.status().value(),
                isAtTheDesk(request),
                request.getAttribute(AwayFilter.UNTIL) instanceof Instant back ? back : null,
                failure == Failure.AWAY || failure == Failure.SIGNED_OUT ? again(request) : null);
        return pages.showAlone(failure.status(), "web/failure", page);
    }

    /// Says whose fault it is, as the doors for programs do: `SEND_` for whoever sent it, `REC_` for us.
    private static ProblemDetail problem(HttpStatus status) {
        var problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", (status.is5xxServerError() ? "REC_" : "SEND_") + status.name());
        problem.setProperty("fault", status.is5xxServerError() ? "receiver" : "sender");
        return problem;
    }

    /// The form that was sent, so that the person can send it again as it was: only the token against forged forms is
    /// made anew. A password is never written into a page.
    private static FailurePage.@Nullable Again again(HttpServletRequest request) {
        @Nullable Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        @Nullable Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!"POST".equals(method) || !(asked instanceof String path) || path.startsWith("/signin")) {
            return null;
        }
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(name, List.of(values));
            }
        });
        return new FailurePage.Again(path, fields, isWithFile(request));
    }

    private static boolean isWithFile(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return false;
        }
        try {
            return request.getParts().stream().anyMatch(ErrorController::isChosen);
        } catch (IOException | ServletException | RuntimeException unread) {
            return true;
        }
    }

    /// A browser sends a part without a name for a file that was not chosen.
    private static boolean isChosen(Part part) {
        return part.getSubmittedFileName() != null
                && !part.getSubmittedFileName().isEmpty();
    }

    private static Failure failure(HttpServletRequest request) {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (Outage.caused(thrown)) {
            return Failure.AWAY;
        }
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody was sent here: the address itself was asked for.
        return status instanceof Integer code ? Failure.of(code) : Failure.NOT_FOUND;
    }

    private static boolean isForProgram(HttpServletRequest request) {
        return FOR_PROGRAMS.stream().anyMatch(asked(request)::startsWith);
    }

    private static boolean isAtTheDesk(HttpServletRequest request) {
        var path = asked(request);
        return path.equals("/desk") || path.startsWith("/desk/");
    }

    /// The address that failed, or empty if nobody was sent here.
    private static String asked(HttpServletRequest request) {
        @Nullable Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String path ? path : "";
    }
}
