package frontdoor.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Puts the test database and the clock that can be set into every Spring context of a test.
public final class TestContextFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new Customizer();
    }

    /// A record, so that all are equal and contexts are shared among test classes.
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var beans = (BeanDefinitionRegistry) context.getBeanFactory();
            beans.registerBeanDefinition("dataSource", new RootBeanDefinition(TestDatabase.class));
            var clock = new RootBeanDefinition(SettableClock.class);
            clock.setPrimary(true);
            beans.registerBeanDefinition("settableClock", clock);
        }
    }
}
