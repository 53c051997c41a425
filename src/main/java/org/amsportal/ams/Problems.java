package org.amsportal.ams;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.amsportal.ams.AmsProblem.Fault;
import org.amsportal.ams.AmsProblem.FieldsRefused;
import org.amsportal.ams.AmsProblem.GroupNotFound;
import org.amsportal.ams.AmsProblem.MissingPermission;
import org.amsportal.ams.AmsProblem.MorePower;
import org.amsportal.ams.AmsProblem.NotSignedIn;
import org.amsportal.ams.AmsProblem.OtherRefusal;
import org.amsportal.ams.AmsProblem.OwnPermissions;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.ams.AmsProblem.TooManyRequests;
import org.amsportal.ams.AmsProblem.Unreadable;
import org.amsportal.ams.AmsProblem.UserNotFound;
import org.amsportal.ams.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/** Names the problem in an answer that is not a success: by AMS's documented code, else by the status. */
final class Problems {

    private final Clock clock;

    Problems(Clock clock) {
        this.clock = clock;
    }

    /** {@code needed} is the permission that the call needs, null where that is not documented. */
    AmsProblem of(Answered answer, @Nullable AmsPermission needed) {
        var error = ErrorBody.of(answer.body());
        var said = new Said(answer.status(), error.code(), error.message());
        return switch (error.code()) {
            case "permission.010" -> new OwnPermissions(said);
            case "permission.011" -> new MorePower(said);
            case "user.002" -> new UserNotFound(said);
            case "permission.group.002" -> new GroupNotFound(said);
            case null, default -> byStatus(answer, error, said, needed);
        };
    }

    private AmsProblem byStatus(Answered answer, ErrorBody error, Said said, @Nullable AmsPermission needed) {
        return switch (Integer.valueOf(answer.status())) {
            case 401 -> new NotSignedIn(said);
            case 429 -> new TooManyRequests(said, retryAfter(answer.retryAfter()));
            case 408 -> new Fault(said);
            case Integer status when status < 400 || status >= 500 -> new Fault(said);
            // an HTML page comes from something before AMS: it is never AMS's refusal
            case Integer _ when answer.body() instanceof Body.Foreign -> new Unreadable(said);
            case 403 -> ownCode(error) ? new OtherRefusal(said) : new MissingPermission(said, needed);
            case 400, 422 ->
                error.fields().isEmpty() ? new OtherRefusal(said) : new FieldsRefused(said, error.fields());
            default -> new OtherRefusal(said);
        };
    }

    /** A code of AMS's own kind, such as {@code user.017}, says more than "forbidden" does. */
    private static boolean ownCode(ErrorBody error) {
        var code = error.code();
        return code != null && code.matches(".*\\.\\d+");
    }

    private @Nullable Duration retryAfter(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            var date = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var wait = Duration.between(clock.instant(), date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return seconds(header.strip());
        }
    }

    private static @Nullable Duration seconds(String header) {
        return header.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }
}
