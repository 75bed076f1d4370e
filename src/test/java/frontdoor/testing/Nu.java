package frontdoor.testing;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker. It has a class loader of its own, since what it brings with it would get in the way of ours.
final class Nu {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
    private static final String CHECKER = "nu.validator.validation.SimpleDocumentValidator";

    /// It goes down as deep as its rules are nested, which takes more room than a thread has.
    private static final long ROOM = 64L << 20; // bytes

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().stackSize(ROOM).name("nu").unstarted(work));
    private static final Future<Nu> ONE = THREAD.submit(Nu::new);

    private final Errors errors = new Errors();
    private final Object checker;

    private Nu() throws IOException, ReflectiveOperationException {
        var loader = new URLClassLoader(new URL[] {jar()}, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        checker = loader.loadClass(CHECKER).getConstructor().newInstance();
        call("setUpMainSchema", List.of(String.class, ErrorHandler.class), SCHEMA, errors);
        call(
                "setUpValidatorAndParsers",
                List.of(ErrorHandler.class, boolean.class, boolean.class),
                errors,
                false,
                false);
    }

    /// @return each thing that is wrong with a page as it was served, and where
    static List<String> errors(String html) {
        try {
            return THREAD.submit(() -> ONE.get().check(html)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> check(String html) throws ReflectiveOperationException {
        errors.found.clear();
        call("checkHtmlInputSource", List.of(InputSource.class), new InputSource(new StringReader(html)));
        return List.copyOf(errors.found);
    }

    private void call(String method, List<Class<?>> types, Object... values) throws ReflectiveOperationException {
        checker.getClass().getMethod(method, types.toArray(Class[]::new)).invoke(checker, values);
    }

    private static URL jar() throws IOException {
        var installed = new ProcessBuilder("bin/tool", "vnu")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var folder = new String(installed.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return Path.of(folder, "node_modules/vnu-jar/build/dist/vnu.jar")
                .toUri()
                .toURL();
    }

    /// Warnings are advice; errors are what the standard forbids.
    private static final class Errors implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException advice) {}

        @Override
        public void error(SAXParseException error) {
            found.add("line " + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
