package org.amsportal.journal;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.amsportal.access.Admin;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The journal for tests of the rooms above that have no scheduled work: what it would do by itself is done when they say so. */
public final class Nights {

    /** The room without its scheduled work. */
    @ComponentScan(basePackageClasses = Journal.class, lazyInit = true, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = {
            ".*JournalTasks", ".*Test.*", ".*\\$.*", ".*Portal", ".*Database"}))
    public static class Room {}

    private Nights() {
    }

    public static void endWhatIsLeftAlone(ApplicationContext portal) {
        portal.getBean(Recovery.class).endWhatIsLeftAlone();
    }

    public static void settleWhatIsDue(ApplicationContext portal, Function<UUID, Optional<Admin>> alive) {
        portal.getBean(Recovery.class).settleWhatIsDue(alive);
    }
}
