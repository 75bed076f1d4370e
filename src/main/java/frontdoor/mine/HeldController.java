package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.web.Pages;
import frontdoor.web.SavedFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// What the council holds about whoever is signed in, and who looked: to read, to print, and to take away.
@Controller
class HeldController {

    private final HeldRecords records;
    private final JsonMapper json;
    private final Pages pages;

    HeldController(HeldRecords records, JsonMapper json, Pages pages) {
        this.records = records;
        this.json = json;
        this.pages = pages;
    }

    @GetMapping("/account/held")
    View held(Account account) {
        return pages.show("mine/held", records.of(account));
    }

    @GetMapping("/account/held/download")
    ResponseEntity<String> download(Account account) {
        return SavedFile.of(
                "what-we-hold.json",
                MediaType.APPLICATION_JSON,
                json.writerWithDefaultPrettyPrinter().writeValueAsString(records.of(account)));
    }
}
