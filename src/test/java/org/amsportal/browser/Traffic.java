package org.amsportal.browser;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Response;

/** What goes over the wire while a tab shows pages: counted by the browser itself, so what its cache answers costs nothing. */
final class Traffic {

    private final List<Response> answers = new ArrayList<>();
    private final CDPSession browser;
    private long bytes;
    private int requests;

    Traffic(Tab tab) {
        tab.page().onResponse(answers::add);
        browser = tab.page().context().newCDPSession(tab.page());
        browser.on("Network.loadingFinished", this::count);
        browser.send("Network.enable");
    }

    private void count(JsonObject finished) {
        var transferred = finished.get("encodedDataLength").getAsLong();
        bytes += transferred;
        if (transferred > 0) {
            requests++;
        }
    }

    /** Opens a page, waits until all is there, and tells what that took. */
    Amount of(Tab tab, String path) {
        bytes = 0;
        requests = 0;
        answers.clear();
        tab.open(path);
        tab.rest();
        return new Amount(bytes, requests);
    }

    /** The answers to the last page and all it is made of. */
    List<Response> answers() {
        return answers;
    }

    /** Bytes and requests that went over the wire. */
    record Amount(long bytes, int requests) {

        @Override
        public String toString() {
            return "%7.1f KB %3d".formatted(bytes / 1000.0, requests);
        }
    }
}
