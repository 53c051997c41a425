package org.amsportal.access;

import java.time.Clock;
import java.util.Arrays;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who gets where: everything needs a sign-in but the assets and the pages that say why somebody is not signed in. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What a page is made of, and what watches over the portal. */
    private static final RequestMatcher FREE = anyOf("/assets/**", "/v*/assets/**", "/webjars/**", "/favicon.ico",
            "/actuator/health/**");
    private static final RequestMatcher OPEN_TO_ALL = anyOf("/assets/**", "/v*/assets/**", "/webjars/**",
            "/favicon.ico", NoticePages.SIGNED_OUT, NoticePages.SIGN_IN_FAILED, NoticePages.SIGN_IN_AWAY,
            NoticePages.SIGN_IN_NOT_ACCEPTED, NoticePages.SIGN_IN_AGAIN,
            NoticePages.SIGN_IN_FOR_FILE, NoticePages.SIGN_IN_NOT_POSSIBLE, NoticePages.SIGN_IN_NOT_REMEMBERED);

    /** What a request takes is measured already; each of the twenty filters by itself would cost more than most of them do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** On their own port (and address) the management endpoints are open; no page of the portal is there. */
    @Bean
    @Order(1)
    SecurityFilterChain managementAccess(HttpSecurity http, Environment environment) {
        return http.securityMatcher(request -> ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
                && request.getLocalPort() == environment.getProperty("local.management.port", Integer.class, -1))
                .authorizeHttpRequests(it -> it.anyRequest().permitAll()).csrf(AbstractHttpConfigurer::disable)
                .requestCache(it -> it.requestCache(new NullRequestCache())).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain portalAccess(HttpSecurity http, SignInServer server, Arrival arrival, WayIn wayIn,
            Endings endings,
            UserInfo userInfo, OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange,
            SignInRows rows, FormSizes sizes, FormReading reading, SessionLimits limits, UnsignedLimits unsigned,
            SealedCookies cookies, DeadSignIns dead, Clock clock) {
        var wayBack = new WayBack(dead, clock);
        var csrf = new CsrfOfSession();
        var signOut = new SignOut(endings, server);
        return http.headers(AbstractHttpConfigurer::disable) // HeadersConfiguration writes them
                .requestCache(it -> it.requestCache(new NullRequestCache())) // ReturnAddress remembers instead
                .authorizeHttpRequests(it -> it
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(OPEN_TO_ALL).permitAll().requestMatchers("/actuator/health/**").permitAll()
                        .anyRequest().authenticated())
                .csrf(it -> it.csrfTokenRepository(csrf).csrfTokenRequestHandler(new EarlyToken())
                        .sessionAuthenticationStrategy(new SessionOfSomebodyElse(new CsrfAuthenticationStrategy(csrf))))
                .sessionManagement(it -> it.sessionAuthenticationStrategy(
                        new SessionOfSomebodyElse(new ChangeSessionIdAuthenticationStrategy())))
                .oauth2Login(it -> it.loginPage(WayIn.START).clientRegistrationRepository(server)
                        .authorizedClientRepository(new NoClientStore())
                        .authorizationEndpoint(at -> at.authorizationRedirectStrategy(new Redirects())
                                .authorizationRequestResolver(resolver(server, clock))
                                .authorizationRequestRepository(new SignInRequests(server, cookies)))
                        .tokenEndpoint(at -> at.accessTokenResponseClient(codeExchange))
                        .userInfoEndpoint(at -> at.userService(userInfo).oidcUserService(withLimits(userInfo)))
                        .successHandler(wayBack)
                        .failureHandler(wayBack).addObjectPostProcessor(slim(arrival, wayBack)))
                .logout(it -> it.logoutUrl(SignOut.ADDRESS).addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(wayIn).accessDeniedHandler(new Denials(wayIn)))
                .addFilterBefore(new LiveSignInOnly(rows, endings, limits, OPEN_TO_ALL, clock),
                        CsrfFilter.class)
                .addFilterBefore(new UnsignedOnly(unsigned, FREE, clock), CsrfFilter.class)
                .addFilterBefore(new OwnOriginOnly(), CsrfFilter.class)
                // who it is, from where and how much is looked at before any of it is read
                .addFilterBefore(new SizeGate(sizes, reading, wayIn), CsrfFilter.class)
                .addFilterAfter(new UploadGate(reading), CsrfFilter.class)
                .addFilterBefore(new SignedInAlready(), OAuth2AuthorizationRequestRedirectFilter.class).build();
    }

    private static OAuth2AuthorizationRequestResolver resolver(SignInServer server, Clock clock) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(server);
        resolver.setAuthorizationRequestCustomizer(asked -> RepeatedSignIns.mark(asked,
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        ? request.getRequest()
                        : null,
                clock.instant()));
        return resolver;
    }

    /** Spring's own way to ask for user-info waits without end. */
    private static OidcUserService withLimits(UserInfo userInfo) {
        var users = new OidcUserService();
        users.setOauth2UserService(userInfo);
        return users;
    }

    private static ObjectPostProcessor<Object> slim(Arrival arrival, WayBack wayBack) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T> T postProcess(T filter) {
                if (filter instanceof OAuth2LoginAuthenticationFilter login) {
                    login.setAuthenticationResultConverter(arrival);
                } else if (filter instanceof OAuth2AuthorizationRequestRedirectFilter start) {
                    start.setAuthenticationFailureHandler(wayBack::notDiscovered);
                }
                return filter;
            }
        };
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(it -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(it)).toList());
    }
}
