package frontdoor.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Objects in a store that speaks S3. Each is named by the random id of its file, and its content is locked before it
/// comes here.
final class Bucket {

    private static final String FOLDER = "files/";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration READ_WITHIN = Duration.ofSeconds(10);
    private static final Duration CALL_WITHIN = Duration.ofSeconds(25);

    private final FileSettings.S3 settings;
    private @Nullable S3Client client;

    Bucket(FileSettings.S3 settings) {
        this.settings = settings;
    }

    /// The store does not answer, or refuses us.
    static final class Away extends RuntimeException {

        Away(SdkException cause) {
            super("The store of files does not do what was asked", cause);
        }
    }

    void put(String id, byte[] content) {
        try {
            client().putObject(
                            request -> request.bucket(settings.bucket()).key(FOLDER + id),
                            RequestBody.fromBytes(content));
        } catch (SdkException e) {
            throw new Away(e);
        }
    }

    byte[] get(String id) {
        try {
            return client().getObjectAsBytes(
                            request -> request.bucket(settings.bucket()).key(FOLDER + id))
                    .asByteArrayUnsafe();
        } catch (SdkException e) {
            throw new Away(e);
        }
    }

    /// An object that is not there is deleted already.
    void delete(String id) {
        try {
            client().deleteObject(request -> request.bucket(settings.bucket()).key(FOLDER + id));
        } catch (SdkException e) {
            throw new Away(e);
        }
    }

    /// Made when it is first needed: it takes half a second, which a server that keeps files elsewhere need not spend.
    private synchronized S3Client client() {
        if (client == null) {
            var builder = S3Client.builder()
                    .region(Region.of(settings.region()))
                    .credentialsProvider(StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(settings.key(), settings.secret())))
                    .forcePathStyle(settings.pathStyle())
                    .httpClient(UrlConnectionHttpClient.builder()
                            .connectionTimeout(CONNECT_WITHIN)
                            .socketTimeout(READ_WITHIN)
                            .build())
                    .overrideConfiguration(how -> how.apiCallTimeout(CALL_WITHIN))
                    // Other servers than Amazon's do not know its newer checksums. What comes back is checked by us.
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
            client = (settings.endpoint() == null ? builder : builder.endpointOverride(settings.endpoint())).build();
        }
        return client;
    }
}
