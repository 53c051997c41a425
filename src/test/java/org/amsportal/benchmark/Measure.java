package org.amsportal.benchmark;

import java.io.IOException;
import java.util.List;

/** Something that is measured. */
interface Measure {

    /**
     * Measures it.
     *
     * @throws AssertionError when an answer is not the right one
     */
    List<Figure> take(Stage stage) throws IOException;
}
