package org.amsportal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Turns a failed start into the one line that names the property, before Boot's own analyzers print a paragraph with the value in it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConfigurationProblemAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        var problem = cause(failure, ConfigurationProblem.class);
        if (problem != null) {
            return new FailureAnalysis(problem.getMessage(), null, failure);
        }
        var binding = cause(failure, BindException.class);
        return binding == null || !ours(binding)
                ? null
                : new FailureAnalysis(unreadable(binding).getMessage(), null, failure);
    }

    private static boolean ours(BindException binding) {
        var name = binding.getName().toString();
        return name.startsWith("ams.") || name.startsWith("portal.");
    }

    private static ConfigurationProblem unreadable(BindException binding) {
        var type = binding.getTarget().getType().toClass().getSimpleName();
        return new ConfigurationProblem(binding.getName().toString(), "cannot be read as " + type);
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
