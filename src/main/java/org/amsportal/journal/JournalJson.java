package org.amsportal.journal;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.ams.AmsProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** How values stand in the database: JSON with the kind of a value under {@code is}, named as the type is called within its family. */
@Component
class JournalJson {

    private static final TypeReference<TreeSet<Long>> IDS = new TypeReference<>() {
    };
    private static final Class<?>[] FAMILIES = {Write.class, Change.class, Why.class, AmsProblem.class};

    private final JsonMapper mapper;

    JournalJson() {
        JsonMapper.Builder builder = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> family : FAMILIES) {
            builder.addMixIn(family, NamedByKind.class);
            Arrays.stream(family.getPermittedSubclasses())
                    .forEach(type -> builder.registerSubtypes(new NamedType(type, type.getSimpleName())));
        }
        mapper = builder.build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface NamedByKind {}

    String write(Write write) {
        return mapper.writerFor(Write.class).writeValueAsString(write);
    }

    Write write(String json) {
        return mapper.readValue(json, Write.class);
    }

    @Nullable
    String why(@Nullable Why why) {
        return why == null ? null : mapper.writerFor(Why.class).writeValueAsString(why);
    }

    @Nullable
    Why why(@Nullable String json) {
        return json == null ? null : mapper.readValue(json, Why.class);
    }

    @Nullable
    String ids(@Nullable SortedSet<Long> ids) {
        return ids == null ? null : mapper.writeValueAsString(ids);
    }

    @Nullable
    SortedSet<Long> ids(@Nullable String json) {
        return json == null ? null : mapper.readValue(json, IDS);
    }
}
