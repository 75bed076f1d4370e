package frontdoor.checks;

/// How much of a service its examples exercise.
public record Coverage(int actions, int outcomes, int conditions, int examples) {

    @Override
    public String toString() {
        return "%d of %d actions, %d of %d outcomes, %d of %d conditions both ways, %d examples"
                .formatted(actions, actions, outcomes, outcomes, conditions, conditions, examples);
    }
}
