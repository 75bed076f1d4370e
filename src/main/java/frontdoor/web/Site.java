package frontdoor.web;

import frontdoor.council.Council;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/// What is the same on every page: whose it is, and where its style sheets and scripts are.
@Component
public class Site {

    private final Council council;
    private final String assets;

    Site(Council council) throws IOException {
        this.council = council;
        var built = PropertiesLoaderUtils.loadProperties(new ClassPathResource("web/assets.properties"));
        this.assets = "/assets/" + built.getProperty("version");
    }

    public Council council() {
        return council;
    }

    /// The address of the folder of style sheets and scripts. It changes whenever one of them does.
    public String assets() {
        return assets;
    }
}
