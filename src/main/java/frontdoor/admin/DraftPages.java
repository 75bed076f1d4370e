package frontdoor.admin;

import frontdoor.cases.OpenCases;
import frontdoor.checks.Checked;
import frontdoor.checks.Comparison;
import frontdoor.directory.Draft;
import frontdoor.directory.Publishing;
import frontdoor.directory.Services;
import frontdoor.directory.Version;
import frontdoor.identity.SignedIn;
import frontdoor.services.Service;
import frontdoor.web.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what a second person needs to judge a draft.
@Component
class DraftPages {

    private final Services services;
    private final OpenCases openCases;
    private final AdminWords words;
    private final Publishing publishing;

    DraftPages(Services services, OpenCases openCases, AdminWords words, Publishing publishing) {
        this.services = services;
        this.openCases = openCases;
        this.words = words;
        this.publishing = publishing;
    }

    DraftPage of(Draft draft, SignedIn who, String reason, Problems problems, @Nullable String notice) {
        var inForce = services.history(draft.service()).stream().findFirst();
        var checked = publishing.check(draft.yaml(), draft.service() + ".yaml");
        var sound = checked instanceof Checked.Sound found ? found : null;
        return new DraftPage(
                draft,
                services.current(draft.service()).map(Service::title).orElse(draft.service()),
                words.name(draft.author(), words.names()),
                draft.author().equals(who.actor().toString()),
                checked.faults(),
                sound == null ? null : sound.coverage(),
                sound == null ? null : comparison(inForce, sound),
                LineDifference.of(inForce.map(Version::yaml).orElse(""), draft.yaml()),
                sound == null ? List.of() : PlainWords.of(sound.service()),
                openCases.of(draft.service()),
                reason,
                problems,
                notice);
    }

    private static @Nullable Comparison comparison(Optional<Version> inForce, Checked.Sound draft) {
        return inForce.map(version -> Comparison.of(ServiceController.tree(version), draft.tree()))
                .orElse(null);
    }
}
