package org.amssandbox.signin;

import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.People;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Everybody of the demo data may sign in, with the one demo password; people created since have none yet. */
@Component
class DemoAccounts implements UserDetailsService {

    private final People people;

    DemoAccounts(People people) {
        this.people = people;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return people.withEmail(DemoSignIn.emailOf(typed)).filter(person -> people.maySignIn(person.id()))
                .map(person -> User.withUsername(person.email()).password(DemoSignIn.PASSWORD)
                        .authorities("ROLE_USER").build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody signs in with this name"));
    }
}
