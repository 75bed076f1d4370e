package frontdoor.webhooks;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// A source's secret is none. Whoever starts Frontdoor reads which setting, and never the secret.
final class UnusableSecret extends IllegalStateException {

    UnusableSecret(String source) {
        super("frontdoor.webhooks." + source + ".secret is missing, or is not whsec_ and base64.");
    }

    /// Named in `META-INF/spring.factories`.
    static final class Analyzer extends AbstractFailureAnalyzer<UnusableSecret> {

        @Override
        protected FailureAnalysis analyze(Throwable root, UnusableSecret cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Take it from the system that sends, or make one with: echo whsec_$(openssl rand -base64 24)",
                    cause);
        }
    }
}
