package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The table of what holds and which test shows it, docs/security.md, names tests that are there. */
class BaselineTest {

    private static final Pattern NAMED = Pattern.compile("`([a-z.]*[A-Z]\\w*Test)(?:\\.(\\w+))?`");

    @Test
    void everyTestThatTheTableNamesIsThere() throws IOException {
        var named = NAMED.matcher(Files.readString(Path.of("docs", "security.md"))).results().toList();
        assertThat(named).hasSizeGreaterThan(25).allSatisfy(it -> {
            var methods = Arrays
                    .stream(Class.forName("org.amsportal." + it.group(1), false, BaselineTest.class.getClassLoader())
                            .getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class)
                            || method.isAnnotationPresent(ParameterizedTest.class) || it.group(2) == null)
                    .map(Method::getName);
            assertThat(methods).as(it.group()).anyMatch(name -> it.group(2) == null || name.equals(it.group(2)));
        });
    }
}
