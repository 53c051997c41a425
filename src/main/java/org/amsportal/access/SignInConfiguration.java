package org.amsportal.access;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestClient;

/** The conversation with the sign-in server: with time limits, without following redirects. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    @Bean
    SignInServer signInServer(OAuth2ClientProperties properties) {
        return new SignInServer(properties);
    }

    @Bean
    TokenEndpoint tokenEndpoint(SignInServer server) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(tokenClient());
        return new TokenEndpoint(server, client);
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokenClient());
        return client;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(Clock clock) {
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwtValidatorFactory(server -> new IdTokenClaims(server, clock));
        decoders.setJwsAlgorithmResolver(SignInConfiguration::signature);
        return decoders;
    }

    /** How ID tokens are signed: RS256 unless the server's discovery offers only others. */
    static JwsAlgorithm signature(ClientRegistration server) {
        var told = server.getProviderDetails().getConfigurationMetadata().get("id_token_signing_alg_values_supported");
        var offered = told instanceof Collection<?> names
                ? names.stream().map(name -> SignatureAlgorithm.from(String.valueOf(name))).filter(Objects::nonNull)
                        .toList()
                : List.<SignatureAlgorithm>of();
        return offered.isEmpty() || offered.contains(SignatureAlgorithm.RS256)
                ? SignatureAlgorithm.RS256
                : offered.getFirst();
    }

    @Bean
    UserInfo userInfo() {
        return new UserInfo(http().build());
    }

    @Bean
    Revocation revocation(SignInServer server) {
        return new Revocation(server, http().build());
    }

    private static RestClient tokenClient() {
        return http().configureMessageConverters(
                it -> it.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build();
    }

    private static RestClient.Builder http() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER).build());
        requests.setReadTimeout(ANSWER);
        return RestClient.builder().requestFactory(requests);
    }
}
