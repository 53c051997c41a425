package org.amsportal.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.amsportal.access.FieldText;
import org.jspecify.annotations.Nullable;

/** One line of at most 255 characters in any script, without control characters and without marks that turn text round unseen. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.Check.class)
public @interface OneLine {

    int LONGEST = 255;

    /** What to say when it is too long. */
    String message();

    /** What to say when it holds a character that cannot be typed. */
    String odd();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule. */
    class Check implements ConstraintValidator<OneLine, String> {

        private String odd = "";

        @Override
        public void initialize(OneLine line) {
            odd = line.odd();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (FieldText.isShortened(value)) {
                return false;
            }
            if (value == null || value.codePoints().noneMatch(Check::isOdd)) {
                return value == null || value.codePointCount(0, value.length()) <= LONGEST;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(odd).addConstraintViolation();
            return false;
        }

        /** Whether a text has more characters than AMS takes. */
        public static boolean isTooLong(String text) {
            return text.codePointCount(0, text.length()) > LONGEST;
        }

        /** Whether a text holds a character that cannot be typed. */
        public static boolean isOdd(String text) {
            return text.codePoints().anyMatch(Check::isOdd);
        }

        private static boolean isOdd(int character) {
            int type = Character.getType(character);
            return type == Character.CONTROL || type == Character.SURROGATE || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR || type == Character.UNASSIGNED
                    || character == FieldText.NO_TEXT || (character >= 0x202A && character <= 0x202E);
        }
    }
}
