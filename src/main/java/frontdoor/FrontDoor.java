package frontdoor;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/// Starts Frontdoor. Every direct sub-package is a module; `docs/ARCHITECTURE.md` says where to start reading.
@Modulithic(systemName = "Frontdoor", sharedModules = "kernel")
@SpringBootApplication
@ConfigurationPropertiesScan
public class FrontDoor {

    public static void main(String[] args) {
        SpringApplication.run(FrontDoor.class, args);
    }

    /// The only clock in the system, so that tests can set the time.
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
