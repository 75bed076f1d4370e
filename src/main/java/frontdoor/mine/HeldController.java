package frontdoor.mine;

import frontdoor.accounts.Account;
import frontdoor.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
        var file = ContentDisposition.attachment().filename("what-we-hold.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsString(records.of(account)));
    }
}
