package org.amsportal.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ProviderDetails;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Who has signed in at a plain OAuth 2.0 server: its user-info answer, bare or as Laravel wraps it in {@code data}. */
final class UserInfo implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
    };
    private static final List<String> USUAL_NAMES = List.of("sub", "id", "email");

    private final RestClient http;

    UserInfo(RestClient http) {
        this.http = http;
    }

    @Override
    public OAuth2User loadUser(OAuth2UserRequest request) {
        var provider = request.getClientRegistration().getProviderDetails();
        var told = new HashMap<>(unwrapped(answer(provider, request.getAccessToken().getTokenValue())));
        told.values().removeIf(Objects::isNull);
        var name = Stream.concat(Stream.ofNullable(provider.getUserInfoEndpoint().getUserNameAttributeName()),
                USUAL_NAMES.stream()).filter(told::containsKey).findFirst()
                .orElseThrow(() -> failure("user_info_without_name", null));
        return new DefaultOAuth2User(List.of(), told, name);
    }

    private Map<String, Object> answer(ProviderDetails provider, String accessToken) {
        try {
            var answer = http.get().uri(Objects.requireNonNull(provider.getUserInfoEndpoint().getUri()))
                    .accept(MediaType.APPLICATION_JSON)
                    .headers(it -> it.setBearerAuth(accessToken)).retrieve().body(JSON);
            return answer == null ? Map.of() : answer;
        } catch (RestClientException e) {
            throw failure("user_info_unreadable", e);
        }
    }

    private static Map<String, Object> unwrapped(Map<String, Object> answer) {
        if (answer.get("data") instanceof Map<?, ?> inner && USUAL_NAMES.stream().noneMatch(answer::containsKey)) {
            var told = new HashMap<String, Object>();
            inner.forEach((key, value) -> told.put(String.valueOf(key), value));
            return told;
        }
        return answer;
    }

    private static OAuth2AuthenticationException failure(String code, @Nullable Throwable why) {
        return new OAuth2AuthenticationException(new OAuth2Error(code), code, why);
    }
}
