package frontdoor.calendars;

import frontdoor.council.CouncilFolder;
import frontdoor.kernel.Actor;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Imports the bank holidays of the council's folder at the first start, or the shipped ones if it has none, before
/// anything that may start a clock.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstHolidays implements ApplicationRunner {

    private final CouncilCalendars calendars;
    private final CouncilFolder folder;

    FirstHolidays(CouncilCalendars calendars, CouncilFolder folder) {
        this.calendars = calendars;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!calendars.lists().isEmpty()) {
            return;
        }
        var file = folder.resolve("calendars/bank-holidays.json");
        var json = Files.isRegularFile(file) ? Files.readString(file) : OfficialList.shipped();
        if (calendars.importOfficial(json, Actor.system("first_start")) instanceof Imported.Refused refused) {
            throw new IllegalStateException(file + ": " + refused.reason());
        }
    }
}
