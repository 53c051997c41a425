package org.amsportal.drafts;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** Deletes drafts that nobody went on with, by one replica at a time. */
@Configuration(proxyBeanMethods = false)
class DraftCleaning {

    @Bean
    RecurringTask<Void> draftCleaning(DraftRows rows, Clock clock) {
        return Tasks.recurring("draft-cleaning", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> rows
                .deleteOlder(clock.instant().minus(Drafts.KEPT_FOR), clock.instant().minus(Drafts.SAVED_FOR)));
    }
}
