package frontdoor.checks;

import frontdoor.partners.Basis;
import frontdoor.services.ReferralCode;
import java.util.Arrays;
import java.util.List;

/// Who is told: somebody who exists, on a ground, and asked first where the line says so. What only advises
/// tells nobody.
final class Referrals implements Phase {

    private static final String CONSENT = Basis.CONSENT.key();
    private static final List<String> TELLING =
            List.of("told", "to", "share", "within", "basis", "needs", "acknowledge", "open", "does");

    private final CouncilNames council;

    Referrals(CouncilNames council) {
        this.council = council;
    }

    @Override
    public void look(Spot service, Faults faults) {
        var names = new Names(service, faults);
        for (var line : service.at("refer").entries()) {
            names.when(line.at("when"));
            if (line.has("advice")) {
                advice(line, faults);
            } else {
                names(names, line, faults);
                ground(line, faults);
                code(line, faults);
            }
        }
        for (var stage : service.at("stages").entries()) {
            sendsNoAdvice(service, stage, faults);
            stage.at("actions").entries().forEach(action -> sendsNoAdvice(service, action, faults));
        }
        for (var question : service.at("ask").entries()) {
            question.at("suggest").entries().forEach(each -> suggestion(names, question, each, faults));
        }
    }

    private void names(Names names, Spot line, Faults faults) {
        if (line.at("told").text().contains(",")) {
            faults.add(
                    line.at("told").pointer(),
                    "The referral line '" + line.name()
                            + "' is told of with a comma, and letters put several in a row.",
                    "Say who it is without one.");
        }
        names.known("shares", line.at("share"), names.answers(), "question");
        names.known("opens", line.at("open"), council.services(), "service");
        var to = line.at("to");
        var whom = to.text().replaceFirst("^(team|partner):", "");
        var teams = to.text().startsWith("team:");
        names.one("goes to", to, whom, teams ? council.teams() : council.partners(), teams ? "team" : "partner");
    }

    private static void ground(Spot line, Faults faults) {
        var said = line.has("needs") ? line.at("needs") : line.at("basis");
        if (said.text().equals(CONSENT) && !line.has("when")) {
            faults.add(
                    said.pointer(),
                    "The referral line '" + line.name() + "' needs consent, but nothing asks for it.",
                    "Give it a 'when' that holds only if the person agreed.");
        }
        if (line.has("needs") && line.has("basis")) {
            faults.addAtKey(
                    line.at("needs").pointer(),
                    "The referral line '" + line.name() + "' says its ground twice.",
                    "Keep 'basis' alone: needs: consent means basis: consent.");
        }
        if (!said.isGiven() && line.at("to").text().startsWith("partner:")) {
            faults.addAtKey(
                    line.pointer(),
                    "The referral line '" + line.name() + "' goes to a partner and says no ground.",
                    "Add basis: "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Basis.values())
                                            .map(Basis::key)
                                            .toList())
                            + ".");
        }
    }

    /// The letter and the ground say the same.
    private static void code(Spot line, Faults faults) {
        var code = ReferralCode.of(line.at("code").text()).orElse(null);
        if (code == null) {
            return;
        }
        boolean consent = line.has("needs") || line.at("basis").text().equals(CONSENT);
        if (code.isAdvice()) {
            faults.add(
                    line.at("code").pointer(),
                    "The referral line '" + line.name() + "' has the code " + code.letter()
                            + ", by which nothing is sent.",
                    "Write advice: and a sentence, and take 'to', 'share' and 'within' away.");
        } else if (code.isOptIn() != consent) {
            faults.add(
                    line.at("code").pointer(),
                    "The referral line '" + line.name() + "' has the code " + code.letter() + ", which "
                            + (code.isOptIn() ? "rests on consent." : "does not rest on consent."),
                    code.isOptIn() ? "Add basis: consent." : "Give it another basis, or the code H or R.");
        }
    }

    private static void advice(Spot line, Faults faults) {
        for (var word : TELLING) {
            if (line.has(word)) {
                faults.addAtKey(
                        line.at(word).pointer(),
                        "The referral line '" + line.name() + "' only advises, and has '" + word + "'.",
                        "Take one of the two away: what advises tells nobody.");
            }
        }
        var code = ReferralCode.of(line.at("code").text()).orElse(null);
        if (code != null && !code.isAdvice() && code != ReferralCode.AUTOMATIC) {
            faults.add(
                    line.at("code").pointer(),
                    "The referral line '" + line.name() + "' only advises, and has the code " + code.letter() + ".",
                    "It can be S, T or P, or A for what others tell without us.");
        }
    }

    private static void sendsNoAdvice(Spot service, Spot sender, Faults faults) {
        for (var named : sender.at("refer").items()) {
            if (service.at("refer", named.text()).has("advice")) {
                faults.add(
                        named.pointer(),
                        Words.thing(named.pointer()) + " refers to '" + named.text() + "', which only advises.",
                        "Take it away: advice is shown without being sent.");
            }
        }
    }

    private static void suggestion(Names names, Spot question, Spot suggestion, Faults faults) {
        names.exists("suggests under", suggestion, suggestion.name(), names.of("conditions"), "condition");
        if (!question.at("type").text().equals("choices")) {
            faults.addAtKey(
                    question.at("suggest").pointer(),
                    "The question '" + question.name() + "' suggests answers, and is not of the type choices.",
                    "Take 'suggest' away.");
        } else {
            suggestion.items().forEach(option -> Options.check(question, option, faults));
        }
    }
}
