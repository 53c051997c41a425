package org.amsportal.access;

import java.time.Clock;
import java.util.List;

import org.amsportal.ams.AmsReads;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the parts of this room are put together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({Claims.class, SessionLimits.class, UnsignedLimits.class, UploadTurns.Limits.class})
class AccessConfiguration {

    /** Before any other bean is made, so that a mistake is told in one line. */
    @Bean
    static BeanFactoryPostProcessor settingsCheck(Environment environment) {
        return _ -> {
            SignInSettings.check(environment);
            DataKeys.check(environment.getProperty("portal.data-key"),
                    environment.getProperty("spring.datasource.url", "jdbc:h2:mem:"));
        };
    }

    @Bean
    Vault vault(@Value("${portal.data-key:#{null}}") @Nullable String keys,
            @Value("${spring.datasource.url}") String databaseUrl) {
        return new Vault(DataKeys.find(keys, databaseUrl));
    }

    @Bean
    SigningKeys signingKeys(Vault vault) {
        return vault::signingKey;
    }

    @Bean
    TokenRows tokenRows(JdbcClient db, Vault vault) {
        return new TokenRows(db, vault);
    }

    @Bean
    SignInRows signInRows(JdbcClient db, Clock clock) {
        return new SignInRows(db, clock);
    }

    @Bean
    Endings endings(SignInRows rows, TokenRows tokens, Revocation revocation, PlatformTransactionManager transactions) {
        return new Endings(rows, tokens, revocation, new TransactionTemplate(transactions));
    }

    @Bean
    Actors actors(JdbcClient db, SignInServer server, ObjectProvider<OwnedRows> rooms,
            PlatformTransactionManager transactions, Clock clock) {
        return new Actors(db, server, rooms::orderedStream, new TransactionTemplate(transactions), clock);
    }

    @Bean
    CallerFacts callerFacts(AmsReads reads, SignInRows rows, Clock clock) {
        return new CallerFacts(reads, rows, clock);
    }

    @Bean
    SignIns signIns(SignInRows rows, TokenRows tokens, TokenEndpoint endpoint, CallerFacts callers, Endings endings,
            Actors actors, Clock clock) {
        return new SignIns(rows, new TokenRelay(tokens, endpoint, clock, TokenRelay.LEASE),
                new LearntRights(rows, clock),
                callers, endings, actors);
    }

    @Bean
    Arrival arrival(TokenRows tokens, SignInRows rows, Claims claims, Actors actors, CallerFacts callers,
            Endings endings, Clock clock) {
        return new Arrival(tokens, rows, claims, actors, callers, endings, clock);
    }

    @Bean
    SealedCookies sealedCookies(Vault vault, Clock clock) {
        return new SealedCookies(vault, clock);
    }

    @Bean
    DeadSignIns deadSignIns(SealedCookies cookies, Clock clock) {
        return new DeadSignIns(cookies, clock);
    }

    @Bean
    InterruptedForms interruptedForms(FormAddresses forms, FormNonces nonces, FormSizes sizes, SealedCookies cookies) {
        return new InterruptedForms(new KeepableForms(forms, nonces, sizes), cookies);
    }

    /** What a sign-in server sends back with somebody is its own: some write whole tokens into it. */
    @Bean
    LongField whatComesWithASignIn() {
        return LongField.of("code|state", 16 * 1024);
    }

    @Bean
    FormSizes formSizes(List<LargeForm> large, List<LongField> longFields) {
        return new FormSizes(large, longFields);
    }

    @Bean
    FormReading formReading(FormSizes sizes, UploadTurns.Limits limits, SignInRows rows) {
        return new FormReading(sizes, new UploadTurns(limits), rows);
    }

    @Bean
    WayIn wayIn(InterruptedForms forms) {
        return new WayIn(forms);
    }

    @Bean
    SignInEndedResolver signInEndedResolver(WayIn wayIn, Endings endings, DeadSignIns dead) {
        return new SignInEndedResolver(wayIn, endings, dead);
    }

    @Bean
    ForsakenSignIns forsakenSignIns(SignInRows rows) {
        return new ForsakenSignIns(rows);
    }

    @Bean
    AdminInControllers adminInControllers(SignIns signIns, SignInEndedResolver ended) {
        return new AdminInControllers(new AdminArgument(signIns), ended);
    }
}
