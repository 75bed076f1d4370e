package frontdoor.admin;

import frontdoor.identity.SignedIn;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerTokens;
import frontdoor.partners.Partners;
import frontdoor.web.Pages;
import frontdoor.web.SeeOther;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The secrets by which one partner's own system reads and answers.
@Controller
@RequestMapping("/desk/admin/partners/{key}/tokens")
class TokenController {

    private final PartnerTokens tokens;
    private final Partners partners;
    private final AdminWords words;
    private final Pages pages;

    TokenController(PartnerTokens tokens, Partners partners, AdminWords words, Pages pages) {
        this.tokens = tokens;
        this.partners = partners;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    View list(@PathVariable String key, @RequestParam(required = false) @Nullable String done) {
        var names = words.names();
        return pages.show(
                "admin/tokens",
                new TokensPage(
                        find(key),
                        tokens.of(key).stream()
                                .map(token -> new TokensPage.Line(
                                        token, words.name(token.madeBy().toString(), names)))
                                .toList(),
                        words.done(done)));
    }

    @PostMapping
    View make(@PathVariable String key, SignedIn who) {
        var secret = tokens.make(key, who.actor()).orElseThrow(TokenController::notFound);
        return pages.show("admin/newToken", new TokensPage.Made(find(key), secret));
    }

    @PostMapping("/{id}/revoke")
    View revoke(@PathVariable String key, @PathVariable UUID id, SignedIn who) {
        boolean revoked = tokens.revoke(find(key).key(), id, who.actor());
        return SeeOther.done(TokensPage.at(key), revoked ? "token.revoked" : "token.over");
    }

    private Partner find(String key) {
        return partners.find(key).orElseThrow(TokenController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
