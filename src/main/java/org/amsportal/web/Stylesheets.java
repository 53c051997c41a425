package org.amsportal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.TransformedResource;
import org.webjars.WebJarVersionLocator;

/**
 * Answers a stylesheet with all that it imports inside, each in its layer: one request, and a hash in the address that changes with any part.
 */
class Stylesheets extends PathResourceResolver {

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);");
    private static final Pattern WEBJAR = Pattern.compile("/webjars/([^/]+)/(.+)");

    private final WebJarVersionLocator webjars = new WebJarVersionLocator();

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource found = super.getResource(path, location);
        return found == null || !path.endsWith(".css") ? found : new TransformedResource(found, whole(found));
    }

    private byte[] whole(Resource stylesheet) throws IOException {
        var css = new StringBuilder();
        var imports = IMPORT.matcher(text(stylesheet));
        while (imports.find()) {
            imports.appendReplacement(css, "");
            css.append("@layer ").append(imports.group(2)).append(" {\n").append(text(imported(stylesheet, imports)))
                    .append("}\n");
        }
        return imports.appendTail(css).toString().getBytes(StandardCharsets.UTF_8);
    }

    private Resource imported(Resource stylesheet, MatchResult named) throws IOException {
        var webjar = WEBJAR.matcher(named.group(1));
        if (!webjar.matches()) {
            return stylesheet.createRelative(named.group(1));
        }
        var path = webjars.fullPath(webjar.group(1), webjar.group(2));
        if (path == null) {
            throw new IOException("No such webjar: " + named.group(1));
        }
        return new ClassPathResource(path);
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }
}
