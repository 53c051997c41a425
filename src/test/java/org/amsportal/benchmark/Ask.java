package org.amsportal.benchmark;

import java.util.List;

/**
 * One thing to ask, and what its answer must hold to be the right one.
 *
 * @param headers complete lines besides those of every request
 * @param proofs ASCII texts that stand in the right answer and in no other
 * @param repeated a text that stands in it just so often
 */
record Ask(String path, String headers, List<String> proofs, String repeated, int times) {

    private static final int SHOWN = 500;

    Ask(String path, String headers, List<String> proofs) {
        this(path, headers, proofs, "", 0);
    }

    static Ask page(String path, String... proofs) {
        return new Ask(path, "Accept: text/html\r\n", List.of(proofs));
    }

    /** With this text just so often. */
    Ask with(int count, String text) {
        return new Ask(path, headers, proofs, text, count);
    }

    /** As htmx asks for a part of a page. */
    static Ask part(String path, String... proofs) {
        return new Ask(path, "Accept: */*\r\nHX-Request: true\r\n", List.of(proofs));
    }

    /** @throws AssertionError when this is not the answer */
    void check(Reply reply) {
        if (reply.status() != 200) {
            throw wrong("status " + reply.status(), reply);
        }
        for (String proof : proofs) {
            if (!reply.body().contains(proof)) {
                throw wrong("without \"" + proof + '"', reply);
            }
        }
        if (times > 0 && count(reply.body()) != times) {
            throw wrong("with \"" + repeated + "\" " + count(reply.body()) + " times", reply);
        }
    }

    private int count(String body) {
        int count = 0;
        for (int at = body.indexOf(repeated); at >= 0; at = body.indexOf(repeated, at + repeated.length())) {
            count++;
        }
        return count;
    }

    private AssertionError wrong(String how, Reply reply) {
        return new AssertionError(path + " was answered " + how + ": "
                + reply.body().substring(0, Math.min(SHOWN, reply.body().length())));
    }
}
