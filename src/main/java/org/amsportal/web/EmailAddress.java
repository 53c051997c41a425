package org.amsportal.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.IDN;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/**
 * An address that a mail server could take: something before the @, and a domain of at least two parts, in any script. An empty one passes:
 * whether it may be missing is another question.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EmailAddress.Check.class)
public @interface EmailAddress {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule. */
    class Check implements ConstraintValidator<EmailAddress, String> {

        private static final Pattern LOCAL = Pattern
                .compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
        private static final Pattern DOMAIN = Pattern
                .compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])",
                        Pattern.CASE_INSENSITIVE);

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.isEmpty() || isAddress(value);
        }

        /** Whether a text is such an address. */
        public static boolean isAddress(String text) {
            int at = text.lastIndexOf('@');
            if (at < 1 || at > 64 || text.length() > 255) {
                return false;
            }
            return LOCAL.matcher(text.substring(0, at)).matches() && isDomain(text.substring(at + 1));
        }

        private static boolean isDomain(String domain) {
            try {
                return DOMAIN.matcher(IDN.toASCII(domain)).matches();
            } catch (IllegalArgumentException notADomain) {
                return false;
            }
        }
    }
}
