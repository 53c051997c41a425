package org.amsportal.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.BindParam;

/** What must be corrected in a form, in the order of its fields; each names the element that the summary leads to. */
public final class FormErrors {

    /** One thing to correct. {@code id} is the field's name and element id. */
    public record Wrong(String id, String message) {}

    private final List<Wrong> all = new ArrayList<>();

    /** What validation found, by the order of the form record's components. */
    public static FormErrors of(Class<? extends Record> form, BindingResult found) {
        var errors = new FormErrors();
        for (RecordComponent component : form.getRecordComponents()) {
            String id = fieldOf(component);
            Stream.of(component.getName(), id).distinct().flatMap(n -> found.getFieldErrors(n).stream()).findFirst()
                    .ifPresent(error -> errors.add(id, messageOf(error)));
        }
        return errors;
    }

    /** Adds one, unless the field already has one: the first is the plainest. */
    public FormErrors add(String id, String message) {
        if (of(id) == null) {
            all.add(new Wrong(id, message));
        }
        return this;
    }

    public @Nullable String of(String id) {
        return all.stream().filter(w -> w.id().equals(id)).map(Wrong::message).findFirst().orElse(null);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Wrong> getAll() {
        return List.copyOf(all);
    }

    private static String fieldOf(RecordComponent component) {
        for (var constructor : component.getDeclaringRecord().getDeclaredConstructors()) {
            for (var parameter : constructor.getParameters()) {
                var bound = parameter.getAnnotation(BindParam.class);
                if (bound != null && parameter.getName().equals(component.getName())) {
                    return bound.value();
                }
            }
        }
        return component.getName();
    }

    private static String messageOf(FieldError error) {
        String message = error.getDefaultMessage();
        return message == null ? error.getField() : message;
    }
}
