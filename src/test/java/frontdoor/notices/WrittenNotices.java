package frontdoor.notices;

import org.springframework.context.ApplicationContext;

/// Writes emails of the notices that are new, as the job does.
public final class WrittenNotices {

    private WrittenNotices() {}

    public static void write(ApplicationContext context) {
        context.getBean(NoticeMail.class).write();
    }
}
