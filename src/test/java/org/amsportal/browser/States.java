package org.amsportal.browser;

import java.util.List;
import java.util.stream.Stream;

/** The catalogue of what people can meet. */
final class States {

    private States() {
    }

    static List<State> of(KindOfAms kind) {
        return switch (kind) {
            case COMPLETE ->
                Stream.of(OnboardingStates.all(), ResultStates.all(), PeopleStates.all(), PlaceStates.all(),
                        OutlineStates.all(), SpreadsheetStates.all(),
                        SignInStates.all())
                        .flatMap(List::stream).toList();
            case DOCUMENTED_CALLS -> DocumentedStates.all();
            case OTHER_DIALECT -> List.of();
        };
    }
}
