package frontdoor.web;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/// What is the same on every page: the council's name, and where the style sheets and scripts are.
@Component
public class Site {

    private final String council;
    private final String assets;

    Site(@Value("${frontdoor.council-name:Anytown Council}") String council) throws IOException {
        this.council = council;
        var built = PropertiesLoaderUtils.loadProperties(new ClassPathResource("web/assets.properties"));
        this.assets = "/assets/" + built.getProperty("version");
    }

    public String council() {
        return council;
    }

    /// The address of the folder of style sheets and scripts. It changes whenever one of them does.
    public String assets() {
        return assets;
    }
}
