package frontdoor.following;

import frontdoor.cases.AppointmentTimes;
import frontdoor.cases.Appointments;
import frontdoor.cases.Cases;
import frontdoor.directory.Spoken;
import frontdoor.kernel.Actor;
import frontdoor.web.Pages;
import frontdoor.web.Problem;
import frontdoor.web.Problems;
import frontdoor.web.SeeOther;
import frontdoor.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The appointment that somebody's case needs: they choose its time, move it or give it up.
@Controller("appointmentOfACaseController")
class AppointmentController {

    private static final String HERE = "/track/{reference}/your-appointment";
    private static final Set<String> DONE = Set.of("done", "untold", "taken", "not_now", "moved", "cancelled");

    private final Passes passes;
    private final Appointments appointments;
    private final AppointmentTimes times;
    private final Cases cases;
    private final Spoken spoken;
    private final MessageSource words;
    private final Clock clock;
    private final Pages pages;

    AppointmentController(
            Passes passes,
            Appointments appointments,
            AppointmentTimes times,
            Cases cases,
            Spoken spoken,
            MessageSource words,
            Clock clock,
            Pages pages) {
        this.passes = passes;
        this.appointments = appointments;
        this.times = times;
        this.cases = cases;
        this.spoken = spoken;
        this.words = words;
        this.clock = clock;
        this.pages = pages;
    }

    /// @param from the first day of which times are shown, or null for today
    @GetMapping(HERE)
    View show(
            @PathVariable String reference,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        var notice = done != null && DONE.contains(done) ? "following.appointment.did." + done : null;
        return forTheirs(
                reference, request, opened -> page(HttpStatus.OK, opened, from, UUID.randomUUID(), notice, false));
    }

    @PostMapping(HERE)
    View book(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam(defaultValue = "") String time,
            HttpServletRequest request) {
        return forTheirs(
                reference,
                request,
                opened -> time.isBlank()
                        ? page(HttpStatus.UNPROCESSABLE_CONTENT, opened, null, command, null, true)
                        : after(
                                opened,
                                appointments.book(
                                        command, opened.kase(), cases.serviceOf(opened.kase()), time, Actor.ANONYMOUS),
                                "done"));
    }

    /// @param revision of the booking that the page showed
    @PostMapping(HERE + "/move")
    View move(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String time,
            HttpServletRequest request) {
        return forTheirs(
                reference,
                request,
                opened -> time.isBlank()
                        ? page(HttpStatus.UNPROCESSABLE_CONTENT, opened, null, command, null, true)
                        : after(
                                opened,
                                appointments.move(command, opened.kase(), revision, time, Actor.ANONYMOUS),
                                "moved"));
    }

    /// @param revision of the booking that the page showed
    @PostMapping(HERE + "/cancel")
    View cancel(
            @PathVariable String reference,
            @RequestParam UUID command,
            @RequestParam int revision,
            HttpServletRequest request) {
        return forTheirs(
                reference,
                request,
                opened -> after(
                        opened, appointments.cancel(command, opened.kase(), revision, Actor.ANONYMOUS), "cancelled"));
    }

    private static View after(Passes.Opened opened, Appointments.Came came, String done) {
        var did = came == Appointments.Came.DONE ? done : came.name().toLowerCase(Locale.ROOT);
        return SeeOther.done(opened.address() + "/your-appointment", did);
    }

    /// Without any appointment there is nothing to show but the case.
    private View page(
            HttpStatus status,
            Passes.Opened opened,
            @Nullable LocalDate from,
            UUID command,
            @Nullable String notice,
            boolean wrong) {
        var kase = opened.kase();
        var service = spoken.in(cases.serviceOf(kase));
        var standing = appointments.of(kase, service).orElse(null);
        if (standing == null) {
            return SeeOther.to(opened.address());
        }
        var said = new Words(words, LocaleContextHolder.getLocale());
        return pages.show(
                status,
                "following/appointment",
                new AppointmentPage(
                        kase.reference().value(),
                        service.title(),
                        standing,
                        times.choice(kase, service, standing, from),
                        command,
                        (int) Duration.between(clock.instant(), opened.until()).toSeconds(),
                        notice,
                        wrong
                                ? Problems.of(new Problem("time", said.localize("following.appointment.wrong")))
                                : Problems.NONE));
    }

    /// Only the person who reported the case books what it needs.
    private View forTheirs(String reference, HttpServletRequest request, Function<Passes.Opened, View> then) {
        return passes.open(request, reference)
                .map(opened -> opened.isFirst() ? then.apply(opened) : SeeOther.to(opened.address()))
                .orElseGet(() -> passes.closed(request, reference));
    }
}
