package org.amsportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersCountByTheirValue() {
        assertThat(Stream.of("Station 12", "Station 2", "Station 012", "Station 1", "Station 100000000000000000000")
                .sorted(NaturalOrder.OF_NAMES)).containsExactly("Station 1", "Station 2", "Station 012", "Station 12",
                        "Station 100000000000000000000");
    }

    @Test
    void whateverTheNamesTheOrderIsOne() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<String> names = IntStream.range(0, 60).mapToObj(_ -> name(random)).distinct().toList();
            List<String> sorted = names.stream().sorted(NaturalOrder.OF_NAMES).toList();
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size(); j++) {
                    assertThat(NaturalOrder.OF_NAMES.compare(sorted.get(i), sorted.get(j))).isNegative();
                }
            }
        }
    }

    private static String name(Random random) {
        return IntStream.range(0, random.nextInt(7)).mapToObj(_ -> "aB01 9é-".charAt(random.nextInt(8)) + "")
                .collect(Collectors.joining());
    }
}
