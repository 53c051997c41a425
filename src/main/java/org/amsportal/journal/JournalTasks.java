package org.amsportal.journal;

import java.time.Duration;

import org.amsportal.access.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/** The journal's scheduled work, done by one replica at a time. */
@Configuration(proxyBeanMethods = false)
class JournalTasks {

    @Bean
    RecurringTask<Void> journalRecovery(Recovery recovery) {
        return Tasks.recurring("journal-recovery", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> recovery.endWhatIsLeftAlone());
    }

    @Bean
    RecurringTask<Void> journalSettling(Recovery recovery, SignIns signIns, ObservationRegistry observations) {
        return Tasks.recurring("journal-settling", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> Observation.createNotStarted("portal.settling", observations)
                        .observe(() -> recovery.settleWhatIsDue(signIns::alive)));
    }
}
