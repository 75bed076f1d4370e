package frontdoor.web;

import frontdoor.council.Council;
import frontdoor.council.CouncilFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Where words and assets are found.
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

    private final PageLanguage language;

    WebSettings(PageLanguage language) {
        this.language = language;
    }

    /// Our words, and over them the council's own.
    @Bean("messageSource")
    static MessageSource words(CouncilFolder folder) throws IOException {
        return CouncilWords.in(folder, messageSource());
    }

    /// Each file `messages/<door>.properties` is a bundle; `<door>_cy.properties` is the same in Welsh.
    static MessageSource messageSource() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var bundles = Arrays.stream(files)
                .map(file -> String.valueOf(file.getFilename()).replaceFirst("(_.*)?\\.properties$", ""))
                .distinct()
                .sorted()
                .map(name -> "classpath:messages/" + name)
                .toArray(String[]::new);
        // This one puts all bundles into one map; the usual one asks each of them for every word of a page.
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(bundles);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    static PageLanguage localeResolver(Council council) {
        return new PageLanguage(council);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language);
    }

    /// The address of an asset holds the hash of its content, so a browser may keep it for ever.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
