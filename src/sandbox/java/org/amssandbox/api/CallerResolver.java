package org.amssandbox.api;

import java.util.Optional;

import org.amssandbox.data.Groups;
import org.amssandbox.data.People;
import org.amssandbox.signin.Families;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Finds the caller by the access token; the token must be alive in the sign-in server's books, not merely well signed. */
@Component
class CallerResolver implements HandlerMethodArgumentResolver {

    private final Families families;
    private final People people;
    private final Groups groups;

    CallerResolver(Families families, People people, Groups groups) {
        this.families = families;
        this.people = people;
        this.groups = groups;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith("Bearer ")).map(header -> header.substring("Bearer ".length()))
                .flatMap(families::ownerOfLiving).flatMap(people::withEmail)
                .map(person -> new Caller(person, groups.permissionsOf(person.id())))
                .orElseThrow(Refusal::unauthenticated);
    }
}
