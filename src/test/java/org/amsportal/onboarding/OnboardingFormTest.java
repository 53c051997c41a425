package org.amsportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.web.FormErrors;
import org.amsportal.web.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** What the onboarding form takes, and what it says of what it does not take. */
class OnboardingFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"S", "Żółć", "عبد الرحمن", "李", "O'Neill \"X\"", "<script>alert(1)</script>", "e\u0301"})
    void namesInEveryScriptAreTaken(String name) {
        assertThat(errors(form(name, name, "sam@example.org")).getAll()).isEmpty();
    }

    @Test
    void aNameMayHave255CharactersInAnyScript() {
        assertThat(errors(form("𝒮".repeat(255), "W".repeat(255), "sam@example.org")).getAll()).isEmpty();
        assertThat(errors(form("W".repeat(256), "Okafor", "sam@example.org")).of("person-first-name"))
                .isEqualTo("First name must be 255 characters or fewer");
    }

    @Test
    void spacesAroundANameAreTakenAway() {
        assertThat(form(" \u00a0Sam\t", "Okafor", "sam@example.org").firstName()).isEqualTo("Sam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sa\u0007m", "Sa\nm", "Sa\u202em", "Sa\u2028m", "Sa\ud800m"})
    void charactersThatCannotBeSeenAreRefused(String name) {
        assertThat(errors(form(name, "Okafor", "sam@example.org")).of("person-first-name"))
                .isEqualTo("First name holds a character that cannot be seen. Type it again");
    }

    @Test
    void whatIsMissingIsSaidInTheOrderOfTheForm() {
        assertThat(errors(OnboardingForm.empty("", "")).getAll()).extracting(FormErrors.Wrong::id)
                .containsExactly("person-first-name", "person-surname", "person-email");
    }

    private static OnboardingForm form(String firstName, String surname, String email) {
        return OnboardingForm.empty("", "").withPerson(firstName, surname, email, "004127");
    }

    private static FormErrors errors(OnboardingForm form) {
        try (var validator = new LocalValidatorFactoryBean()) {
            validator.setValidationMessageSource(TestWords.messages());
            validator.afterPropertiesSet();
            var found = new BeanPropertyBindingResult(form, "form");
            validator.validate(form, found);
            return FormErrors.of(OnboardingForm.class, found);
        }
    }
}
