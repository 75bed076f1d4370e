package frontdoor.answering;

import frontdoor.contacts.OftenAsked;
import frontdoor.desk.CaseHit;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Services;
import frontdoor.services.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What can be begun with one key: their open cases and what they asked for lately, then what everybody asks for most
/// often in the way that we met. A key always means the same kind, so that what is asked for most often stays where the
/// hand expects it, whoever it is.
@Component
class QuickChoices {

    private static final int THEIRS = 2; // keys: THEIRS_1, THEIRS_2
    private static final int OFTEN = 3; // keys: OFTEN_1 to OFTEN_3

    private final Services services;
    private final OftenAsked oftenAsked;
    private final DeskWords words;

    QuickChoices(Services services, OftenAsked oftenAsked, DeskWords words) {
        this.services = services;
        this.oftenAsked = oftenAsked;
        this.words = words;
    }

    /// @param cases as the page shows them: open ones first, and none while it is not sure who it is
    List<CallPage.Quick> of(Call call, List<CaseHit> cases) {
        var often = oftenAsked.on(call.channel()).stream()
                .flatMap(this::service)
                .limit(OFTEN)
                .toList();
        var quick = new ArrayList<CallPage.Quick>();
        Stream.concat(
                        cases.stream().filter(CaseHit::open).map(this::about),
                        cases.stream()
                                .map(CaseHit::key)
                                .distinct()
                                .flatMap(this::service)
                                .filter(service -> !often.contains(service))
                                .map(this::again))
                .limit(THEIRS)
                .forEach(quick::add);
        for (int i = 0; i < quick.size(); i++) {
            quick.set(i, quick.get(i).at("theirs-" + (i + 1)));
        }
        for (int i = 0; i < often.size(); i++) {
            quick.add(new CallPage.Quick(
                    "often-" + (i + 1),
                    "start",
                    often.get(i).key(),
                    often.get(i).title()));
        }
        return quick;
    }

    private Stream<Service> service(String key) {
        return services.current(key).filter(service -> !service.isInternal()).stream();
    }

    private CallPage.Quick about(CaseHit hit) {
        var title = words.word("answering.quick.about", hit.reference(), hit.service());
        return new CallPage.Quick("", "about-case", hit.reference(), title);
    }

    private CallPage.Quick again(Service service) {
        return new CallPage.Quick("", "start", service.key(), words.word("answering.quick.again", service.title()));
    }
}
