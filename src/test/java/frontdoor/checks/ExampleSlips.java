package frontdoor.checks;

import static frontdoor.checks.SoundFiles.BIN;

import java.util.stream.Stream;

/// Examples that the service does not play out, or that leave a part of it untried.
final class ExampleSlips {

    private ExampleSlips() {}

    static Stream<Slip> all() {
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
}
