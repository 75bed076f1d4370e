package frontdoor;

import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.util.List;
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

    /// @param args a command and its words, or options only: `--server.port=9000`
    public static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("--")) {
            SpringApplication.run(FrontDoor.class, args);
        } else {
            System.exit(Commands.run(args[0], List.of(args).subList(1, args.length), System.out));
        }
    }

    /// The only clock in the system, so that tests can set the time.
    @Bean
    Clock clock() {
        return Clock.system(CivilTime.ZONE);
    }
}
