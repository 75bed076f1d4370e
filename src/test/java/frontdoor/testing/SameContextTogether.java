package frontdoor.testing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.cache.DefaultCacheAwareContextLoaderDelegate;
import org.springframework.test.context.support.DefaultBootstrapContext;

/// Runs the classes that share a Spring context one after the other, and those without one first. So each context is
/// started once and can be closed soon: with all of them kept to the end, a whole run needs more memory than it has.
public final class SameContextTogether implements ClassOrderer {

    private static final int NO_CONTEXT = -1;

    @Override
    public void orderClasses(ClassOrdererContext context) {
        var met = new HashMap<MergedContextConfiguration, Integer>();
        var groups = new HashMap<Class<?>, Integer>();
        for (var test : context.getClassDescriptors()) {
            groups.put(test.getTestClass(), group(test.getTestClass(), met));
        }
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(test -> groups.get(test.getTestClass()))
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int group(Class<?> test, Map<MergedContextConfiguration, Integer> met) {
        if (!AnnotatedElementUtils.hasAnnotation(test, SpringBootTest.class)) {
            return NO_CONTEXT;
        }
        var bootstrapper = new SpringBootTestContextBootstrapper();
        bootstrapper.setBootstrapContext(
                new DefaultBootstrapContext(test, new DefaultCacheAwareContextLoaderDelegate()));
        return met.computeIfAbsent(bootstrapper.buildMergedContextConfiguration(), key -> met.size());
    }
}
