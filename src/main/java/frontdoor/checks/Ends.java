package frontdoor.checks;

/// Every outcome says how long a case is kept, and can say it: what is counted from a grant's end has a grant.
final class Ends implements Phase {

    @Override
    public void look(Spot service, Faults faults) {
        for (var outcome : service.at("outcomes").entries()) {
            var grant = outcome.at("keep_from").text().replaceAll("^grants\\.|\\.ends$", "");
            boolean issued = service.at("stages").entries().stream()
                    .flatMap(stage -> stage.at("actions").entries().stream())
                    .anyMatch(action -> action.at("grant").text().equals(grant));
            if (!grant.isEmpty() && service.at("grants").has(grant) && !issued) {
                faults.add(
                        outcome.at("keep_from").pointer(),
                        "The outcome '" + outcome.name() + "' is kept from the end of the grant '" + grant
                                + "', which no action grants.",
                        "Add grant: " + grant + " to an action, or take keep_from away.");
            }
        }
    }
}
