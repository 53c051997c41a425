package org.amsportal.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How Excel shows a number, as far as people read it: dates in the ISO form, zeros and signs of a format such as {@code 00-0000}, no
 * thousands separators, and never an exponent.
 */
final class NumberFormat {

    private static final NumberFormat GENERAL = new NumberFormat(false, false, Optional.empty());
    private static final NumberFormat DAY = new NumberFormat(true, false, Optional.empty());
    /** Excel keeps so many digits. */
    private static final MathContext DIGITS = new MathContext(15);
    /** Beyond what Excel can hold. */
    private static final int LARGEST_EXPONENT = 400;
    private static final int LONGEST_CODE = 255;
    private static final BigDecimal LAST_DAY = new BigDecimal("2958466");

    private final boolean day;
    private final boolean time;
    private final Optional<DigitPattern> digits;

    private NumberFormat(boolean day, boolean time, Optional<DigitPattern> digits) {
        this.day = day;
        this.time = time;
        this.digits = digits;
    }

    /** A format that files name by its number alone: of those only dates of some languages matter. */
    static NumberFormat ofBuiltIn(@Nullable Integer id) {
        boolean date = id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        return date ? DAY : GENERAL;
    }

    static NumberFormat of(String code) {
        if (code.length() > LONGEST_CODE) {
            return GENERAL;
        }
        var section = FormatSection.first(code);
        if (section.isDate()) {
            return new NumberFormat(section.hasDay(), section.hasTime(), Optional.empty());
        }
        return new NumberFormat(false, false, section.digits());
    }

    /** Whether a number is shown as a date or time. */
    boolean isDate(BigDecimal number) {
        return (day || time) && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
    }

    String date(LocalDateTime date) {
        var clock = date.toLocalTime().withNano(0);
        if (!day) {
            return clock.toString();
        }
        var shown = date.toLocalDate().toString();
        return time && !clock.equals(LocalTime.MIDNIGHT) ? shown + " " + clock : shown;
    }

    /** {@code raw} is the number as the file has it. */
    String number(BigDecimal number, String raw) {
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
            return raw;
        }
        return digits.map(it -> it.show(number))
                .orElseGet(() -> number.round(DIGITS).stripTrailingZeros().toPlainString());
    }
}
