package frontdoor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Slips that people make, each put into a sound file: the checker must find it, in the right line, and say so
/// in words that help.
class SeededFaultsTests {

    private static final String BIN = "missed_bin";
    private static final String BADGE = "blue_badge";

    private static final CouncilNames COUNCIL = new CouncilNames(
            Set.of(
                    "crew",
                    "waste_officer",
                    "waste_supervisor",
                    "contact_centre",
                    "badge_officer",
                    "assessor",
                    "blue_badge_manager"),
            Set.of("waste", "waste_crews", "blue_badge", "occupational_therapy"),
            Set.of("badge_maker"),
            Set.of("missed_bin", "blue_badge", "complaint_stage_1"),
            Set.of());

    /// @param file the sound file
    /// @param from what stands in it once
    /// @param to what is put in its place
    /// @param line something that stands in the faulty line, and nowhere before it
    /// @param says part of the sentence
    record Slip(String name, String file, String from, String to, String line, String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Slip> slips() {
        return Stream.concat(Stream.concat(reading(), structure()), Stream.concat(tests(), examples()));
    }

    private static Stream<Slip> reading() {
        return Stream.of(
                new Slip(
                        "a tab",
                        BIN,
                        "  address:\n    label",
                        "  address:\n\tlabel",
                        "\tlabel",
                        "There is a tab here. Use spaces instead."),
                new Slip(
                        "a key twice",
                        BIN,
                        "  notes:\n",
                        "  bin: {label: Again, type: text}\n  notes:\n",
                        "Again",
                        "'bin' is here a second time; it first stands in line 15."),
                new Slip(
                        "an anchor", BIN, "summary: Tell", "summary: &words Tell", "&words", "The & here names a part"),
                new Slip(
                        "an alias",
                        BIN,
                        "owner: Waste and Recycling",
                        "owner: *words",
                        "*words",
                        "Write the part out."),
                new Slip(
                        "a merge key",
                        BIN,
                        "    from: contact.address\n",
                        "    <<: {from: contact.address}\n",
                        "<<",
                        "Write the part out."),
                new Slip("a tag", BIN, "who: anyone", "who: !role anyone", "!role", "The ! here starts a type."),
                new Slip(
                        "a second document", BIN, "\nask:\n", "\n---\nask:\n", "---", "A second document starts here."),
                new Slip(
                        "a colon without quotes",
                        BIN,
                        "label: Which bin was missed?",
                        "label: Which bin: was missed?",
                        "Which bin: was",
                        "There is a colon here inside a text"),
                new Slip(
                        "a quote that never closes",
                        BIN,
                        "text: \"((question)) Reply at ((case.link)).\"",
                        "text: \"((question)) Reply",
                        "((question)) Reply",
                        "The quote opened here is closed only in line 87."),
                new Slip(
                        "a bracket that never closes",
                        BIN,
                        "channels: [web, phone, face_to_face, email, paper]",
                        "channels: [web, phone",
                        "who: anyone",
                        "This list in [ ] is not closed"),
                new Slip(
                        "an indent that does not fit",
                        BIN,
                        "    search: true\n",
                        "   search: true\n",
                        "   search: true",
                        "line"));
    }

    private static Stream<Slip> structure() {
        return Stream.of(
                new Slip(
                        "a misspelt stage",
                        BIN,
                        "answered:    {title: Resident answered, by: [resident, contact_centre], to: with_crew",
                        "answered:    {title: Resident answered, by: [resident, contact_centre], to: with_crews",
                        "with_crews",
                        "The action 'answered' goes to the stage 'with_crews', which does not exist. Did you mean 'with_crew'?"),
                new Slip(
                        "a misspelt outcome",
                        BIN,
                        "by: [crew, waste_officer], end: collected}",
                        "by: [crew, waste_officer], end: colected}",
                        "colected",
                        "ends in the outcome 'colected', which does not exist. Did you mean 'collected'?"),
                new Slip(
                        "an unknown letter",
                        BIN,
                        "{to: with_crew, send: reported}",
                        "{to: with_crew, send: report}",
                        "send: report}",
                        "Line 4 of start sends the letter 'report'"),
                new Slip(
                        "an unknown queue",
                        BIN,
                        "queue: crews\n",
                        "queue: crew\n",
                        "queue: crew",
                        "The stage 'with_crew' waits in the queue 'crew', which does not exist. Did you mean 'crews'?"),
                new Slip(
                        "an unknown staff question",
                        BIN,
                        "ask: [question]}",
                        "ask: [qestion]}",
                        "qestion",
                        "Did you mean 'question'?"),
                new Slip(
                        "an unknown role",
                        BIN,
                        "collected:   {title: Bin emptied, by: [crew,",
                        "collected:   {title: Bin emptied, by: [screw,",
                        "screw",
                        "may be done by the role 'screw', which does not exist. Did you mean 'crew'?"),
                new Slip(
                        "an unknown team",
                        BIN,
                        "team: waste_crews",
                        "team: waste_crew",
                        "team: waste_crew,",
                        "Did you mean 'waste_crews'?"),
                new Slip(
                        "an unknown shared field",
                        BADGE,
                        "share: [applicant, date_of_birth, address, photo]",
                        "share: [applicant, date_of_birth, adress, photo]",
                        "adress",
                        "The referral line 'badge_maker' shares the question 'adress', which does not exist. Did you mean 'address'?"),
                new Slip(
                        "an unknown condition",
                        BIN,
                        "{when: assisted, is: high}",
                        "{when: asisted, is: high}",
                        "asisted",
                        "Did you mean 'assisted'?"),
                new Slip(
                        "an unknown key",
                        BIN,
                        "    required: false\n",
                        "    requried: false\n",
                        "requried",
                        "The question 'notes' cannot have 'requried'. Did you mean 'required'?"),
                new Slip(
                        "an unknown question type",
                        BIN,
                        "    type: choice\n",
                        "    type: chioce\n",
                        "chioce",
                        "'chioce' is not a value of 'type'. Did you mean 'choice'?"),
                new Slip(
                        "a text where a list belongs",
                        BIN,
                        "start:                             # first line that matches",
                        "start: here\nstarts:",
                        "start: here",
                        "is not a list of lines"),
                new Slip(
                        "no keep",
                        BIN,
                        "send: done,    keep: 2 years}",
                        "send: done}",
                        "send: done}",
                        "The outcome 'collected' has no 'keep'. Say how long a case is kept after it ends, such as keep: 2 years."),
                new Slip(
                        "no label",
                        BIN,
                        "    label: Which bin was missed?\n",
                        "",
                        "  bin:",
                        "The question 'bin' has no 'label'."),
                new Slip(
                        "a bad span",
                        BIN,
                        "within: 2 working days",
                        "within: 2 wks",
                        "2 wks",
                        "'2 wks' is not a length of time"),
                new Slip(
                        "a bad placeholder",
                        BIN,
                        "at ((address.line)) by ((standards.emptied.due))",
                        "at ((address.line)) by ((standards.empty.due))",
                        "standards.empty.due",
                        "'((standards.empty.due))', which nothing can fill in. Did you mean '((standards.emptied.due))'?"),
                new Slip(
                        "an unclosed placeholder",
                        BIN,
                        "((question)) Reply",
                        "((question) Reply",
                        "((question) Reply",
                        "is not closed"),
                new Slip(
                        "an unreachable outcome",
                        BIN,
                        "outcomes:\n",
                        "outcomes:\n  lost: {title: Lost, result: refused, keep: 1 year}\n",
                        "lost:",
                        "The outcome 'lost' can never be reached."),
                new Slip(
                        "an unreachable stage",
                        BADGE,
                        "to: waiting, send: need_more, ask: [what_is_missing]",
                        "to: checking, send: need_more, ask: [what_is_missing]",
                        "  waiting:",
                        "The stage 'waiting' can never be reached."),
                new Slip(
                        "a stage nobody can leave",
                        BADGE,
                        "      issued:    {title: Badge made and posted, by: [partner, badge_officer], end: issued,",
                        "      issued:    {title: Badge made and posted, by: [partner, badge_officer], to: ordering,",
                        "  ordering:",
                        "A case in the stage 'ordering' can never end."),
                new Slip(
                        "a timer without a time",
                        BIN,
                        "by: system, after: 5 working days, end",
                        "by: system, end",
                        "by: system, end",
                        "taken by the system, but nothing says when"),
                new Slip(
                        "a time without the system",
                        BIN,
                        "by: system, after: 5",
                        "by: crew, after: 5",
                        "by: crew, after: 5",
                        "it is not taken by the system"),
                new Slip(
                        "a last line of start with a when",
                        BIN,
                        "{to: with_crew, send: reported}",
                        "{when: assisted, to: with_crew, send: reported}",
                        "{when: assisted, to",
                        "The last line of start has a 'when'"),
                new Slip(
                        "an early line of start without a when",
                        BIN,
                        "{when: crew_says_problem,  end: not_collected}",
                        "{end: not_collected}",
                        "{end: not_collected}",
                        "Line 2 of start has no 'when'"),
                new Slip(
                        "both to and end",
                        BIN,
                        "by: [crew, waste_officer], end: collected}",
                        "by: [crew, waste_officer], end: collected, to: with_resident}",
                        "to: with_resident}",
                        "and not both"),
                new Slip(
                        "a clock that cannot stop",
                        BADGE,
                        "start: created\n    stop: {stage: [paying], outcome: [refused, duplicate, lapsed]}",
                        "start: {stage: ordering}\n    stop: {stage: [paying]}",
                        "stop: {stage: [paying]}",
                        "nothing that stops it can follow"),
                new Slip(
                        "an extended standard that is not there",
                        BADGE,
                        "to: paying, send: approved}",
                        "to: paying, send: approved, extend: {standard: decison, by: 5 days}}",
                        "decison",
                        "Did you mean 'decision'?"),
                new Slip(
                        "a question used before it is asked",
                        BADGE,
                        "  had_before:    {label: \"Have you had a Blue Badge before?\", type: yes_no}",
                        "  had_before:    {label: \"Have you had a Blue Badge before?\", type: yes_no, only_if: {benefit: pip}}",
                        "only_if: {benefit: pip}}",
                        "which is asked after it"),
                new Slip(
                        "a wrong option in only_if",
                        BIN,
                        "only_if: {bin: [general, recycling]}",
                        "only_if: {bin: [general, recyling]}",
                        "recyling]}",
                        "'recyling' is not an option of the question 'bin'. Did you mean 'recycling'?"),
                new Slip(
                        "kept from a grant never given",
                        BADGE,
                        "end: issued, grant: blue_badge}",
                        "end: issued}",
                        "keep_from",
                        "which no action grants"),
                new Slip(
                        "a file with another name",
                        BIN,
                        "service: missed_bin",
                        "service: missed_bins",
                        "service: missed_bins",
                        "Give both the same name."));
    }

    private static Stream<Slip> tests() {
        return Stream.of(
                new Slip(
                        "an unknown question in a test",
                        BIN,
                        "test: put_out_by_7}",
                        "test: put_out_by_8}",
                        "put_out_by_8}",
                        "uses 'put_out_by_8', which is neither a question nor a fact. Did you mean 'put_out_by_7'?"),
                new Slip(
                        "a wrong type in a test",
                        BIN,
                        "test: days_since_collection > 2",
                        "test: days_since_collection > 'two'",
                        "'two'",
                        "a whole number and a text, which do not go together"),
                new Slip(
                        "a test that gives no yes or no",
                        BIN,
                        "test: days_since_collection > 2",
                        "test: days_since_collection",
                        "days_since_collection}",
                        "gives a whole number, but a condition must give yes or no"),
                new Slip(
                        "a test that cannot be read",
                        BIN,
                        "test: days_since_collection > 2",
                        "test: days_since_collection > > 2",
                        "> > 2",
                        "cannot be understood"),
                new Slip(
                        "a wrong option in a test",
                        BADGE,
                        "benefit in ['dla', 'wpms', 'afcs']",
                        "benefit in ['dla', 'wmps', 'afcs']",
                        "'wmps'",
                        "compares 'benefit' with 'wmps', which is not one of its options. Did you mean 'wpms'?"),
                new Slip(
                        "a condition that is always so",
                        BIN,
                        "test: \"'assisted_collection' in property.flags\"",
                        "test: true",
                        "assisted:   ",
                        "In every example the condition 'assisted' holds"),
                new Slip(
                        "a threshold moved up",
                        BADGE,
                        "pip_moving >= 8",
                        "pip_moving >= 9",
                        "not_asked: [walking, badge_number]",
                        "expects"),
                new Slip(
                        "a threshold moved down",
                        BADGE,
                        "pip_moving >= 8",
                        "pip_moving >= 7",
                        "not_offered: [entitled]}",
                        "expects 'entitled' not to be offered, but it is"));
    }

    private static Stream<Slip> examples() {
        return Stream.of(
                new Slip(
                        "a wrong role in an example",
                        BIN,
                        "{do: query, as: waste_officer, with: {question: \"Which side gate?\"}",
                        "{do: query, as: crew, with: {question: \"Which side gate?\"}",
                        "{do: query, as: crew",
                        "is taken as 'crew', who may not take the action 'query'. It can be 'waste_officer'."),
                new Slip(
                        "an answer to a question not asked",
                        BIN,
                        "bin: garden, put_out_by_7: true}",
                        "bin: garden, put_out_by_7: true, lid_closed: true}",
                        "bin: garden",
                        "answers 'lid_closed', which is not asked"),
                new Slip(
                        "an answer left out",
                        BIN,
                        "bin: garden, put_out_by_7: true}",
                        "bin: garden}",
                        "bin: garden}",
                        "does not answer 'put_out_by_7', which is asked"),
                new Slip(
                        "a wrong option in an example",
                        BIN,
                        "bin: garden, put_out",
                        "bin: gardn, put_out",
                        "gardn",
                        "'gardn' is not an option of the question 'bin'. Did you mean 'garden'?"),
                new Slip(
                        "a wrong expectation",
                        BIN,
                        "expect: {stage: with_crew, priority: high}",
                        "expect: {stage: with_crew, priority: urgent}",
                        "priority: urgent",
                        "expects the priority 'urgent', but it is 'high'"),
                new Slip(
                        "a letter not sent",
                        BIN,
                        "expect: {outcome: collected, sent: [done]}",
                        "expect: {outcome: collected, sent: [why_not]}",
                        "sent: [why_not]}",
                        "expects the letter 'why_not', but there is only 'done'"),
                new Slip(
                        "an action elsewhere",
                        BIN,
                        "{do: answered, as: resident, with: {answer: Left}",
                        "{do: collected, as: crew, with: {answer: Left}",
                        "with: {answer: Left}",
                        "has no such action"),
                new Slip(
                        "a wait too short",
                        BIN,
                        "{wait: 6 working days, expect: {outcome: not_collected}}",
                        "{wait: 4 working days, expect: {outcome: not_collected}}",
                        "wait: 4",
                        "expects the outcome 'not_collected', but the case is in the stage 'with_resident'"),
                new Slip(
                        "an action no example takes",
                        BIN,
                        "      - {do: not_found, as: crew, with: {reason: not_out}, expect: {outcome: not_collected}}\n",
                        "      - {do: collected, as: crew, expect: {outcome: collected}}\n",
                        "      not_found:",
                        "No example takes the action 'not_found'"),
                new Slip(
                        "a number not tried beside",
                        BIN,
                        "days_since_collection: 3}",
                        "days_since_collection: 6}",
                        "days_since_collection > 2",
                        "turns at 2, but no example has days_since_collection at 3"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void isFoundInTheRightLineAndSaidInWords(Slip slip) {
        var text = text(slip.file());
        assertThat(text.split(Pattern.quote(slip.from()), -1))
                .as("places of the slip")
                .hasSize(2);
        var slipped = text.replace(slip.from(), slip.to());

        var faults = new Checker(COUNCIL).check(slipped, slip.file() + ".yaml").faults();

        long line = 1
                + slipped.substring(0, slipped.indexOf(slip.line()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.sentence()).contains(slip.says());
            assertThat(fault.line()).isEqualTo((int) line);
        });
    }

    @Test
    void theFilesAreSoundBefore() {
        for (var file : Set.of(BIN, BADGE)) {
            assertThat(new Checker(COUNCIL).check(text(file), file + ".yaml").faults())
                    .as(file)
                    .isEmpty();
        }
    }

    static String text(String file) {
        try (var in = SeededFaultsTests.class.getResourceAsStream("/checks/" + file + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
