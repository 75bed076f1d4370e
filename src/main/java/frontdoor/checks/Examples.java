package frontdoor.checks;

import frontdoor.services.Service;

/// Plays the worked examples through the same function that decides live cases.
final class Examples {

    private final Service service;
    private final Spot file;
    private final Faults faults;

    Examples(Service service, Spot file, Faults faults) {
        this.service = service;
        this.file = file;
        this.faults = faults;
    }

    Seen run() {
        var seen = new Seen();
        for (var example : service.examples()) {
            new Walk(service, example, file.at("examples", example.key()), seen, faults).play();
        }
        return seen;
    }
}
