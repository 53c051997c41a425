package org.amsportal.intake;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

/** Deletes spreadsheets that nobody went on with, by one replica at a time. */
@Configuration(proxyBeanMethods = false)
class BroughtCleaning {

    @Bean
    RecurringTask<Void> spreadsheetCleaning(BroughtRows rows, Clock clock) {
        return Tasks.recurring("spreadsheet-cleaning", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> rows.deleteOlder(clock.instant().minus(Spreadsheets.KEPT_FOR)));
    }
}
