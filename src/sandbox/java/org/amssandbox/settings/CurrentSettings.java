package org.amssandbox.settings;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.stereotype.Component;

/** The settings in force now: those the sandbox started with, overridden by what was changed since. */
@Component
public class CurrentSettings {

    private final ConfigurableEnvironment environment;
    private final Map<String, Object> changes = new HashMap<>();
    private volatile Settings settings;

    CurrentSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
        this.settings = bind(Map.of());
    }

    public Settings get() {
        return settings;
    }

    /**
     * Changes some switches, named as the properties are but without the prefix.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException for an unknown name or value; nothing is changed
     */
    public synchronized Settings change(Map<String, ?> some) {
        var candidate = new HashMap<>(changes);
        some.forEach((name, value) -> candidate.put("sandbox." + name, String.valueOf(value)));
        settings = bind(candidate);
        changes.putAll(candidate);
        return settings;
    }

    /** Back to the settings at the start. */
    public synchronized void reset() {
        changes.clear();
        settings = bind(changes);
    }

    private Settings bind(Map<String, Object> overrides) {
        var sources = new MutablePropertySources(environment.getPropertySources());
        sources.addFirst(new MapPropertySource("changed at run time", overrides));
        return new Binder(ConfigurationPropertySources.from(sources), new PropertySourcesPlaceholdersResolver(sources))
                .bind("sandbox", Bindable.of(Settings.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                .get();
    }
}
