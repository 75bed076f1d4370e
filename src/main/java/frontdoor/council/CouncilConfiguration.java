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
    Statements statements(CouncilFolder folder) {
        return new StatementsFile(CouncilFile.entries(folder)).statements();
    }

    @Bean
    Emblem emblem(CouncilFolder folder) {
        return CouncilFile.entries(folder).get("crest") instanceof String name
                ? new Emblem(Crest.read(folder.resolve(name)))
                : new Emblem(null);
    }

    @Bean
    Council council(CouncilFolder folder) {
        return CouncilFile.in(folder);
    }
}
