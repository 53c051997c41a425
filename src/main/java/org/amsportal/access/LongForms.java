package org.amsportal.access;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Interrupted forms that no browser would keep, in this process: bounded in all, and for one address. */
final class LongForms {

    private static final int MOST_CHARACTERS = 8 * 1024 * 1024;
    private static final int MOST_OF_ONE_ADDRESS = 512 * 1024;

    private record Form(String address, String typed) {}

    private final Cache<String, Form> forms;

    LongForms(Duration life) {
        forms = Caffeine.newBuilder().expireAfterWrite(life).maximumWeight(MOST_CHARACTERS)
                .weigher((String id, Form form) -> form.typed().length()).build();
    }

    /** False when there are too many already: nothing that was kept before goes for it. */
    synchronized boolean keep(String id, String typed, String address) {
        forms.cleanUp();
        long all = 0;
        long here = 0;
        for (var form : forms.asMap().values()) {
            all += form.typed().length();
            here += form.address().equals(address) ? form.typed().length() : 0;
        }
        if (all + typed.length() > MOST_CHARACTERS || here + typed.length() > MOST_OF_ONE_ADDRESS) {
            return false;
        }
        forms.put(id, new Form(address, typed));
        return true;
    }

    Optional<String> take(String id) {
        return Optional.ofNullable(forms.asMap().remove(id)).map(Form::typed);
    }
}
