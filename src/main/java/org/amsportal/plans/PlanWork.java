package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionException;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/** Plans as scheduled work in the database: taken by any replica, by one at a time, and taken again when that one has died. */
@Configuration(proxyBeanMethods = false)
class PlanWork {

    private static final Logger LOG = LoggerFactory.getLogger(PlanWork.class);
    private static final TaskDescriptor<Void> PLAN = TaskDescriptor.of("plan");
    private static final Duration STRANDED = Duration.ofSeconds(5);
    private static final Duration DATABASE_BACK = Duration.ofSeconds(2);
    private static final int MOST_FAILURES = 8;

    /** Lets a plan go on now. Whatever keeps it from being scheduled here, the sweep mends. */
    static void schedule(SchedulerClient client, UUID id, Instant now) {
        try {
            client.schedule(PLAN.instance(id.toString()).build(), now,
                    ScheduleOptions.defaultOptions().whenExistsReschedule());
        } catch (TaskInstanceException e) {
            LOG.debug("plan={} is just being taken up or put down; the sweep takes it up", id, e);
        }
    }

    /** Each run is observed, so that the journal's lines, the log and AMS carry one trace. */
    @Bean
    Task<Void> planTask(Applying applying, ObservationRegistry observations) {
        FailureHandler<Void> later = FailureHandler.<Void>maxRetries(MOST_FAILURES)
                .withBackoff(Duration.ofSeconds(1), 2)
                .thenRemove(failed -> applying.giveUp(idOf(failed.getExecution().taskInstance.getId())));
        return Tasks.custom(PLAN).onFailure((failed, operations) -> {
            String plan = failed.getExecution().taskInstance.getId();
            if (failed.getCause().filter(PlanWork::isOfTheDatabase).isPresent()) {
                LOG.warn("plan={} goes on when the database can be used: {}", plan,
                        failed.getCause().orElseThrow().getClass().getSimpleName());
                operations.reschedule(failed, Instant.now().plus(DATABASE_BACK));
                return;
            }
            LOG.error("plan={} failed", plan, failed.getCause().orElse(null));
            later.onFailure(failed, operations);
        }).execute((instance, context) -> {
            Optional<Instant> next = Observation.createNotStarted("portal.plan", observations)
                    .observe(() -> applying.run(idOf(instance.getId()),
                            context.getSchedulerState()::isShuttingDown));
            return (done, operations) -> next.ifPresentOrElse(at -> operations.reschedule(done, at),
                    operations::remove);
        });
    }

    /** Takes up plans that should go on and have no task: a process may end between storing a plan and scheduling it. */
    @Bean
    Task<Void> planSweep(PlanStore store, Clock clock) {
        return Tasks.recurring("plan-sweep", FixedDelay.of(STRANDED)).execute((_, context) -> store
                .applyingSince(clock.instant().minus(STRANDED)).forEach(id -> context.getSchedulerClient()
                        .scheduleIfNotExists(PLAN.instance(id.toString()).build(), clock.instant())));
    }

    /** However long the database is away, that is no failure of the plan. */
    private static boolean isOfTheDatabase(Throwable cause) {
        return cause instanceof TransactionException || (cause instanceof DataAccessException
                && !(cause instanceof DataIntegrityViolationException) && !(cause instanceof BadSqlGrammarException));
    }

    private static UUID idOf(String instance) {
        return UUID.fromString(instance);
    }
}
