package org.amsportal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;

/** The dangers of using this portal have numbers, and each is held by tests that carry its number. */
class DangersAreHeldTest {

    private static final JavaClasses TESTS = new ClassFileImporter().withImportOption(new OnlyIncludeTests())
            .importPackages("org.amsportal");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void everyDangerHasATest(int number) {
        assertThat(TESTS).flatExtracting(it -> it.getMethods()).filteredOn(DangersAreHeldTest::isATest)
                .extracting(JavaMethod::getName).as("tests of danger %d", number)
                .anyMatch(name -> name.matches("d%d[A-Z].*".formatted(number)));
    }

    private static boolean isATest(JavaMethod method) {
        return method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class);
    }
}
