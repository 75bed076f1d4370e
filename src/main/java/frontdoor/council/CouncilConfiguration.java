package frontdoor.council;

import frontdoor.kernel.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Finds the council's folder once, when Frontdoor starts.
@Configuration(proxyBeanMethods = false)
class CouncilConfiguration {

    @Bean
    CouncilFolder councilFolder(Settings settings) {
        return CouncilFolder.of(settings.council(), settings.data());
    }

    @Bean
    Council council(CouncilFolder folder) {
        return CouncilFile.in(folder);
    }
}
