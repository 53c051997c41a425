package org.amssandbox.signin;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/** The three parts by address: the authorization server, the API (which looks tokens up by itself), the sign-in page. */
@Configuration(proxyBeanMethods = false)
class SignInServer {

    /** One for all sandboxes of a process: making one takes long. */
    private static final JWKSource<SecurityContext> SIGNING_KEY = newKey();

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(HttpSecurity http, ReturnAddresses returns, Claims claims) {
        return http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.authorizationEndpoint(it -> it.authenticationProviders(checkedBy(returns)));
            server.oidc(oidc -> oidc.logoutEndpoint(it -> it.authenticationProviders(checkedBy(returns)))
                    .userInfoEndpoint(it -> it.userInfoMapper(
                            context -> new OidcUserInfo(claims.of(context.getAuthorization().getPrincipalName())))));
        }).authorizeHttpRequests(it -> it.anyRequest().authenticated())
                .exceptionHandling(it -> it.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/v2/**", "/api/**", "/sandbox/**").csrf(it -> it.disable())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(it -> it.anyRequest().permitAll()).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .formLogin(it -> it.loginPage(SignInPage.PATH)).logout(Customizer.withDefaults()).build();
    }

    /** The issuer is left open: it follows the address that a request came in by. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> signingKey() {
        return SIGNING_KEY;
    }

    private static JWKSource<SecurityContext> newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate()).keyID("sandbox").build()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Consumer<List<AuthenticationProvider>> checkedBy(ReturnAddresses returns) {
        return providers -> providers.forEach(provider -> {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider signIn) {
                signIn.setAuthenticationValidator(returns::checkSignIn);
            } else if (provider instanceof OidcLogoutAuthenticationProvider signOut) {
                signOut.setAuthenticationValidator(returns::checkSignOut);
            }
        });
    }
}
