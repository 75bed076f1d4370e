package frontdoor.partnering;

import frontdoor.cases.Cases;
import frontdoor.cases.Opening;
import frontdoor.cases.Reporter;
import frontdoor.cases.Request;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Reference;
import frontdoor.partners.Basis;
import frontdoor.partners.Decisions;
import frontdoor.partners.SharingDecision;
import frontdoor.referrals.Consents;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Passing;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What people do by chance: report, say yes, take it back, decide, send, ask anew, answer, call off.
final class Life {

    private static final RequestPostProcessor REG =
            SignedInAs.staff("reg", Set.of("registration"), Set.of("registrar"));
    private static final List<String> ANSWERS =
            List.of("accepted", "rejected", "in_progress", "on_hold", "completed", "failed", "question");

    private final ApplicationContext context;
    private final AnyCouncil council;
    private final Covered covered;
    private final Random random;
    private final MockMvcTester mvc;
    private final Referrals referrals;
    private final Clock clock;
    private final List<Reference> cases = new ArrayList<>();
    private final Map<String, String> tokens;
    final Map<String, Integer> pressed = new TreeMap<>();

    Life(ApplicationContext context, AnyCouncil council, Covered covered, Map<String, String> tokens, Random random) {
        this.context = context;
        this.council = council;
        this.covered = covered;
        this.tokens = tokens;
        this.random = random;
        this.mvc = context.getBean(MockMvcTester.class);
        this.referrals = context.getBean(Referrals.class);
        this.clock = context.getBean(Clock.class);
    }

    void open() {
        int number = cases.size();
        var input = new HashMap<String, List<String>>();
        AnyCouncil.ITEMS.forEach(item -> input.put(item, List.of(Covered.word(number, item))));
        var yes = new HashSet<String>();
        council.lines.forEach(line -> {
            boolean said = random.nextInt(3) > 0;
            input.put("yes_" + line.key(), List.of(String.valueOf(said)));
            if (said) {
                yes.add(line.key());
            }
        });
        covered.opened(number, yes);
        var channel = random.nextBoolean() ? Channel.WEB : Channel.FACE_TO_FACE;
        var opening = context.getBean(Cases.class)
                .open(new Request(
                        UUID.randomUUID(),
                        AnyCouncil.SERVICE,
                        channel,
                        channel == Channel.WEB ? Actor.ANONYMOUS : Actor.staff("sam"),
                        input,
                        new Reporter(null, "Pat Example", "pat" + number + "@example.org", null, null, "en"),
                        null,
                        null,
                        null));
        cases.add(((Opening.Opened) opening).reference());
        Passing.time(context);
    }

    /// The newest cases, by their numbers.
    Map<Integer, Reference> latest() {
        var found = new TreeMap<Integer, Reference>();
        for (int i = Math.max(0, cases.size() - 3); i < cases.size(); i++) {
            found.put(i, cases.get(i));
        }
        return found;
    }

    void press() {
        var all = List.copyOf(latest().entrySet());
        var one = all.get(random.nextInt(all.size()));
        int number = one.getKey();
        int what = random.nextInt(13);
        var line = what >= 3 && what <= 5
                ? unsent(one.getValue())
                : council.lines.get(random.nextInt(council.lines.size()));
        var referral = referrals.of(one.getValue()).stream()
                .map(Followed::referral)
                .filter(each -> each.line().equals(line.key()))
                .reduce((_, last) -> last)
                .orElse(null);
        pressed.merge(String.valueOf(what), 1, Integer::sum);
        switch (what) {
            case 0, 1 -> withdraw(number, one.getValue(), line);
            case 2 -> undo(number, one.getValue(), line);
            case 3 -> decide(number, one.getValue(), line);
            default -> {
                if (referral != null) {
                    press(what, number, line, referral);
                }
            }
        }
        Passing.time(context);
    }

    /// One of the lines that nothing allowed, if there are any.
    private AnyCouncil.Line unsent(Reference reference) {
        var drafts = referrals.of(reference).stream()
                .map(Followed::referral)
                .filter(each -> each.status() == Status.DRAFT)
                .map(Referral::line)
                .toList();
        var of = council.lines.stream()
                .filter(line -> drafts.isEmpty() || drafts.contains(line.key()))
                .toList();
        return of.get(random.nextInt(of.size()));
    }

    private void press(int what, int number, AnyCouncil.Line line, Referral referral) {
        var here = "/desk/referrals/" + referral.id();
        switch (what) {
            case 4, 5 -> desk(here + "/send", Map.of());
            case 6 -> {
                desk(here + "/again", Map.of());
                var now = referrals.of(referral.reference()).getLast().referral();
                if (referral.id().equals(now.replaces())) {
                    covered.askedAnew(number, line.key());
                }
            }
            case 7 -> {
                desk(here + "/answer", Map.of("to", "entered_in_error", "note", "A mistake"));
                if (referrals.find(referral.id()).orElseThrow().status() == Status.ENTERED_IN_ERROR) {
                    covered.retracted(number, line.key());
                }
            }
            case 8 -> told(referral);
            case 9 ->
                desk("/desk/cases/" + referral.reference() + "/notes", Map.of("note", Covered.word(number, "note")));
            case 10 ->
                desk(here + "/reply", Map.of("reply", Covered.word(number, Covered.saidBy(referral.recipient()))));
            default -> answer(number, referral);
        }
    }

    /// Somebody tells all of it by telephone, if they may.
    private void told(Referral referral) {
        desk("/desk/referrals/" + referral.id() + "/told", Map.of());
        var now = referrals.find(referral.id()).orElseThrow();
        if (referral.deliveredAt() == null && now.deliveredAt() != null) {
            now.shared().forEach(each -> covered.sees("telephone", now.recipient(), each.says()));
        }
    }

    /// By the system of the right partner, or of another.
    private void answer(int number, Referral referral) {
        var party = random.nextInt(4) == 0
                ? council.parties.get(random.nextInt(council.parties.size())).key()
                : referral.recipientKey();
        var to = ANSWERS.get(random.nextInt(ANSWERS.size()));
        var token = tokens.get(party);
        if (token != null) {
            var said = mvc.post()
                    .uri("/api/v1/referrals/" + referral.id() + "/answers")
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"answer\": \"%s\", \"note\": \"%s\"%s}"
                            .formatted(
                                    to,
                                    Covered.word(number, Covered.saidBy("partner:" + party)),
                                    to.equals("rejected") ? ", \"reason\": \"capacity\"" : ""))
                    .exchange();
            covered.sees("reply", "partner:" + party, Looking.text(said));
        }
    }

    private void withdraw(int number, Reference reference, AnyCouncil.Line line) {
        if (line.ground().equals("consent")
                && context.getBean(Consents.class)
                        .withdraw(UUID.randomUUID(), reference, line.key(), Actor.ANONYMOUS)) {
            covered.takenBack(number, line.key());
        }
    }

    private void undo(int number, Reference reference, AnyCouncil.Line line) {
        if (context.getBean(Consents.class).undo(UUID.randomUUID(), reference, line.key(), Actor.ANONYMOUS)) {
            covered.givenAgain(number, line.key());
        }
    }

    private void decide(int number, Reference reference, AnyCouncil.Line line) {
        boolean shared = random.nextInt(3) > 0;
        var decision = new SharingDecision(
                UUID.randomUUID(),
                clock.instant(),
                Actor.staff("reg"),
                reference.value(),
                AnyCouncil.SERVICE,
                line.to(),
                line.share(),
                shared,
                Basis.of(line.ground()).orElse(Basis.PUBLIC_TASK),
                SharingDecision.Consent.YES,
                null,
                "To keep somebody safe",
                null);
        if (context.getBean(Decisions.class).record(decision).isEmpty()) {
            covered.decided(number, line, shared);
        }
    }

    private MvcTestResult desk(String address, Map<String, String> fields) {
        var form = mvc.post()
                .uri(address)
                .with(REG)
                .with(OurForm.token())
                .param("command", UUID.randomUUID().toString());
        fields.forEach(form::param);
        return form.exchange();
    }
}
