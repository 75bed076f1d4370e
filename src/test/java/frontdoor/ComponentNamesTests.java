package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/// Spring knows a component by its short name, whatever its package. Two modules that give one name would start no
/// more, and nothing before the start would say so.
class ComponentNamesTests {

    @Test
    void noTwoModulesGiveAComponentTheSameName() throws IOException {
        var named = new TreeMap<String, List<String>>();
        var registry = new SimpleBeanDefinitionRegistry();
        for (var found : new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("frontdoor")) {
            var component = (AnnotatedBeanDefinition) found;
            if (isOurs(component)) {
                add(named, AnnotationBeanNameGenerator.INSTANCE.generateBeanName(component, registry), component);
                for (var method : component.getMetadata().getAnnotatedMethods(Bean.class.getName())) {
                    var given = method.getAnnotations().get(Bean.class).getStringArray("name");
                    add(named, given.length == 0 ? method.getMethodName() : given[0], component);
                }
            }
        }

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named)
                .allSatisfy((name, classes) -> assertThat(classes).as(name).hasSize(1));
    }

    /// The tests have configurations of their own.
    private static boolean isOurs(AnnotatedBeanDefinition component) throws IOException {
        var source = component.getMetadata().getClassName().replace('.', '/') + ".class";
        return ComponentNamesTests.class
                .getClassLoader()
                .getResource(source)
                .getPath()
                .contains("/target/classes/");
    }

    private static void add(Map<String, List<String>> named, String name, AnnotatedBeanDefinition component) {
        named.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(component.getMetadata().getClassName());
    }
}
