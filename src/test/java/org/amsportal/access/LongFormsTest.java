package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Forms too long for a browser to keep, in memory: bounded, and nobody's goes for somebody else's. */
class LongFormsTest {

    private static final String FORM = "x".repeat(60_000);

    private final LongForms forms = new LongForms(Duration.ofMinutes(20));

    @Test
    void whatIsKeptIsTakenOnce() {
        assertThat(forms.keep("a", FORM, "192.0.2.1")).isTrue();
        assertThat(forms.take("a")).contains(FORM);
        assertThat(forms.take("a")).isEmpty();
    }

    @Test
    void oneAddressIsKeptOnlySoMuchAndOthersStillAre() {
        var kept = IntStream.range(0, 100).filter(i -> forms.keep("a" + i, FORM, "192.0.2.1")).count();
        assertThat(kept).isEqualTo(8);
        assertThat(forms.keep("b", FORM, "192.0.2.2")).isTrue();
        assertThat(forms.take("a0")).isPresent();
        assertThat(forms.keep("a", FORM, "192.0.2.1")).isTrue();
    }

    @Test
    void allOfThemTogetherStayBelowTheirMeasureAndNoneGoesForALaterOne() {
        var kept = IntStream.range(0, 1000).filter(i -> forms.keep("f" + i, FORM, "192.0.2." + i)).boxed().toList();
        assertThat(kept).hasSizeBetween(100, 8 * 1024 * 1024 / FORM.length());
        assertThat(kept).allSatisfy(i -> assertThat(forms.take("f" + i)).isPresent());
    }
}
