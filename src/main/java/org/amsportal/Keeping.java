package org.amsportal;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

import com.github.benmanes.caffeine.cache.Caffeine;

/** What is kept in memory for a while, and has an end: what is used least goes, and not all at once. */
public final class Keeping {

    private Keeping() {
    }

    /** Keeps so many at most. */
    public static <K, V> ConcurrentMap<K, V> atMost(int many) {
        return Caffeine.newBuilder().executor(Runnable::run).maximumSize(many).<K, V>build().asMap();
    }

    /** The same for a set. */
    public static <K> Set<K> setOfAtMost(int many) {
        return Collections.newSetFromMap(atMost(many));
    }
}
