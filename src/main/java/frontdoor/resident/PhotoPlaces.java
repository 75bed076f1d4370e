package frontdoor.resident;

import frontdoor.asking.Uploads;
import frontdoor.drafts.Draft;
import frontdoor.files.Receipt;
import frontdoor.forms.Question;
import frontdoor.places.Places;
import frontdoor.services.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Decides whether the place in a photo is worth asking about, and makes the page that asks.
@Component
class PhotoPlaces {

    private static final int DECIMALS = 5; // about a metre

    private final Places places;

    PhotoPlaces(Places places) {
        this.places = places;
    }

    /// What one page's fields hold, with where its photos were taken if that will be asked about. Otherwise it is
    /// forgotten here.
    Map<String, List<String>> with(
            Map<String, List<String>> fields, Map<String, Receipt.Taken> taken, Service service, Draft draft) {
        if (taken.isEmpty() || !needsPin(service, draft)) {
            return fields;
        }
        var all = new LinkedHashMap<>(fields);
        taken.forEach((photo, where) -> {
            if (isHere(where)) {
                all.put(photo + Uploads.TAKEN, List.of(rounded(where.lat()), rounded(where.lon())));
            }
        });
        return all;
    }

    private static boolean needsPin(Service service, Draft draft) {
        return service.asking().own().stream()
                .filter(question -> question.kind() instanceof Question.Kind.Place)
                .map(question -> draft.input().getOrDefault(question.key() + "-lat", List.of()))
                .anyMatch(pin -> pin.stream().allMatch(String::isBlank));
    }

    /// Near an address of the council's. One that has loaded no addresses takes all that its questions take.
    private boolean isHere(Receipt.Taken where) {
        return where.lat() >= 49
                && where.lat() <= 61
                && where.lon() >= -9
                && where.lon() <= 2
                && (places.isEmpty() || places.nearest(where.lat(), where.lon()).isPresent());
    }

    private static String rounded(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    PhotoPlacePage page(Service service, Journey journey, PhotoPlace place, boolean missing) {
        var near = places.nearest(place.lat(), place.lon());
        return new PhotoPlacePage(
                service.key(),
                journey.command(),
                service.title(),
                place.photo(),
                near.map(found -> found.line() + ", " + found.postcode()).orElse(null),
                rounded(place.lat()),
                rounded(place.lon()),
                place.words(),
                missing);
    }
}
