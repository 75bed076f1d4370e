package frontdoor.web;

import frontdoor.council.Council;
import frontdoor.council.Emblem;
import frontdoor.kernel.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/// What is the same on every page: whose it is, and where its style sheets and scripts are.
@Component
@EnableConfigurationProperties(KioskSettings.class)
public class Site {

    private final Council council;
    private final String assets;
    private final Emblem emblem;
    private final URI address;
    private final KioskSettings kiosk;
    private final ObjectProvider<Bell> bell;
    private final ObjectProvider<Ringer> ringer;

    Site(
            Council council,
            Emblem emblem,
            Settings settings,
            KioskSettings kiosk,
            ObjectProvider<Bell> bell,
            ObjectProvider<Ringer> ringer)
            throws IOException {
        this.council = council;
        this.emblem = emblem;
        this.address = settings.address();
        this.kiosk = kiosk;
        this.bell = bell;
        this.ringer = ringer;
        var built = PropertiesLoaderUtils.loadProperties(new ClassPathResource("web/assets.properties"));
        this.assets = "/assets/" + built.getProperty("version");
    }

    public Council council() {
        return council;
    }

    @Nullable
    Kiosk kiosk(HttpServletRequest request) {
        return Kiosk.of(request, kiosk).orElse(null);
    }

    int fresh(String username) {
        return bell.stream().mapToInt(each -> each.fresh(username)).sum();
    }

    Rings rings(String username) {
        return ringer.stream().findFirst().map(each -> each.rings(username)).orElse(Rings.NOTHING);
    }

    boolean hasCrest() {
        return emblem.crest() != null;
    }

    /// Where residents reach the site, without a slash at the end.
    public String address() {
        return address.toString();
    }

    /// The address of the folder of style sheets and scripts. It changes whenever one of them does.
    public String assets() {
        return assets;
    }
}
