package frontdoor.checks;

import frontdoor.forms.Question;

/// A question that an action leaves optional.
final class Requirement {

    private Requirement() {}

    static Question lift(Question question) {
        return new Question(
                question.key(),
                question.label(),
                question.hint(),
                question.kind(),
                false,
                question.onlyIf(),
                question.search(),
                question.sensitive(),
                question.staffOnly(),
                question.from());
    }
}
