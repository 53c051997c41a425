package org.amsportal.guest;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** What came back, read as a page. */
public final class Answer {

    private final HttpResponse<String> raw;
    private @Nullable Document page;

    Answer(HttpResponse<String> raw) {
        this.raw = raw;
    }

    public int status() {
        return raw.statusCode();
    }

    public URI address() {
        return raw.uri();
    }

    /** The path, without a query. */
    public String path() {
        return raw.uri().getPath();
    }

    public String body() {
        return raw.body();
    }

    /** The first header of this name, or empty. */
    public String header(String name) {
        return raw.headers().firstValue(name).orElse("");
    }

    /** Status line and headers as text. */
    public String headers() {
        return raw.statusCode() + " " + raw.headers().map();
    }

    /** Read when somebody looks at it: many answers are only on the way. */
    public synchronized Document page() {
        if (page == null) {
            page = Jsoup.parse(raw.body(), raw.uri().toString());
        }
        return page;
    }

    /** What people read on the page, without what surrounds every page. */
    public String text() {
        var main = page().selectFirst("main");
        return (main == null ? page().body() : main).text();
    }

    public String title() {
        return page().select("h1").text();
    }

    /** The texts of all elements that match. */
    public List<String> texts(String css) {
        return page().select(css).eachText();
    }

    public boolean has(String css) {
        return !page().select(css).isEmpty();
    }

    /** A form as a browser with scripts would send it untouched. */
    public Form form(String css) {
        var element = page().selectFirst(css);
        if (!(element instanceof FormElement form)) {
            throw new IllegalStateException("no form " + css + " at " + raw.uri() + ": " + status() + " " + title());
        }
        return Form.of(form);
    }

    @Override
    public String toString() {
        return status() + " " + raw.request().method() + " " + raw.uri() + " " + title();
    }
}
