package org.amsportal.journal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.amsportal.access.SignIns;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
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

    /** Scheduled work begins when all beans are there. */
    @Bean
    SmartInitializingSingleton takingUp(Predecessors predecessors) {
        return predecessors::whenStarting;
    }

    /** By every replica for itself. */
    @Bean
    TakingUpLater takingUpLater(Predecessors predecessors) {
        return new TakingUpLater(predecessors);
    }

    record TakingUpLater(Predecessors predecessors) {

        @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
        void lookForThem() {
            predecessors.whileRunning();
        }
    }

    /** Scheduled work is taken under the name under which this portal says that it lives. */
    @Bean
    DbSchedulerCustomizer underOwnName(Instance instance) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(instance.name()));
            }
        };
    }

    @Bean
    RecurringTask<Void> journalSettling(Recovery recovery, SignIns signIns, ObservationRegistry observations) {
        return Tasks.recurring("journal-settling", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> Observation.createNotStarted("portal.settling", observations)
                        .observe(() -> recovery.settleWhatIsDue(signIns::alive)));
    }
}
