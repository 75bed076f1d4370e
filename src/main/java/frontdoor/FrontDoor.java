package frontdoor;

import frontdoor.database.EarlyDatabase;
import frontdoor.kernel.CivilTime;
import java.time.Clock;
import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/// Starts Frontdoor. Every direct sub-package is a module; `docs/ARCHITECTURE.md` says where to start reading.
@Modulithic(systemName = "Frontdoor", sharedModules = "kernel")
@SpringBootApplication(
        exclude = {
            // Their conditions would be decided when the jar is built, before anybody has configured anything.
            MailSenderAutoConfiguration.class,
            OAuth2ClientAutoConfiguration.class,
            OAuth2ClientWebSecurityAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class FrontDoor {

    /// @param args a command and its words, or options only: `--server.port=9000`
    public static void main(String[] args) {
        if (args.length == 0 || args[0].startsWith("--")) {
            serve(args);
        } else {
            System.exit(Commands.run(args[0], List.of(args).subList(1, args.length), System.out));
        }
    }

    /// The jar holds what Spring would otherwise find out at each start: which beans there are, and how to make them.
    /// While the jar is built that is not there yet, and no database is wanted.
    private static void serve(String[] args) {
        var application = new SpringApplication(FrontDoor.class);
        if (FrontDoor.class.getResource("FrontDoor__ApplicationContextInitializer.class") != null) {
            System.setProperty(AotDetector.AOT_ENABLED, System.getProperty(AotDetector.AOT_ENABLED, "true"));
            application.addListeners(new EarlyDatabase());
        }
        application.run(args);
    }

    /// The only clock in the system, so that tests can set the time.
    @Bean
    Clock clock() {
        return Clock.system(CivilTime.ZONE);
    }
}
