package org.amsportal.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.util.StringUtils;

/**
 * Where the admin's AMS facts stand among the claims of the sign-in server, if anywhere; a dot leads into an object.
 *
 * @param userId names the claim with the admin's own AMS number
 * @param companyId names the claim with the company; where a person's claims lack it, the company is not known
 * @param permissions names the claim with the AMS permissions, as a list or as text separated by spaces or commas
 */
@ConfigurationProperties("portal.claims")
record Claims(@Nullable String userId, @Nullable String companyId, @Nullable String permissions) {

    /** What the sign-in server tells about a person. */
    Facts facts(OAuth2User user) {
        Map<String, Object> told = user.getAttributes();
        var company = companyId == null ? null : at(told, companyId);
        return new Facts(user.getName(), name(user.getName(), told), text(told, "email"),
                userId == null ? null : number(at(told, userId)), number(company), number(company) != null,
                permissions == null ? null : words(at(told, permissions)));
    }

    private static String name(String subject, Map<String, Object> told) {
        var both = Stream.of("given_name", "family_name").map(it -> text(told, it)).filter(StringUtils::hasText)
                .toList();
        return Stream.of(text(told, "name"), String.join(" ", both), text(told, "preferred_username"),
                text(told, "email"), subject).filter(StringUtils::hasText).findFirst().orElse(subject);
    }

    private static @Nullable Object at(Map<?, ?> told, String path) {
        var dot = path.indexOf('.');
        if (told.containsKey(path) || dot < 0) {
            return told.get(path);
        }
        return told.get(path.substring(0, dot)) instanceof Map<?, ?> inner ? at(inner, path.substring(dot + 1)) : null;
    }

    private static @Nullable String text(Map<String, Object> told, String claim) {
        return told.get(claim) instanceof String text ? FieldText.text(text.strip()) : null;
    }

    private static @Nullable Long number(@Nullable Object claim) {
        if (claim instanceof Number number) {
            return number.longValue();
        }
        return claim instanceof String text && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable Set<String> words(@Nullable Object claim) {
        return switch (claim) {
            case Iterable<?> list -> {
                var words = new LinkedHashSet<String>();
                list.forEach(it -> words.add(String.valueOf(it)));
                yield words;
            }
            case String text -> new LinkedHashSet<>(List.of(StringUtils.tokenizeToStringArray(text, ", ")));
            case null, default -> null;
        };
    }
}
