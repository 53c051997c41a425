package org.amsportal.ams;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The rooms above {@code ams} talk to whichever model is there at the moment. */
@SuppressWarnings("NullAway") // what goes over the wire is never used
public final class ModelCalls {

    private ModelCalls() {
    }

    public static AmsWrites writes(Supplier<ModelAms> ams) {
        return new AmsWrites(null, null, null) {
            @Override
            public WriteAnswer createUser(AccessToken token, NewUser user) {
                return ams.get().createUser(user);
            }

            @Override
            public WriteAnswer createDepartment(AccessToken token, NewDepartment department) {
                return ams.get().createDepartment(department);
            }

            @Override
            public WriteAnswer assignDepartments(AccessToken token, long userId, SortedSet<Long> departments) {
                return ams.get().assign(ams.get().departmentsOf, "departments", userId, departments);
            }

            @Override
            public WriteAnswer assignGroups(AccessToken token, long userId, SortedSet<Long> groups) {
                return ams.get().assign(ams.get().groupsOf, "groups", userId, groups);
            }
        };
    }

    public static AmsReads reads(Supplier<ModelAms> ams, AmsSettings settings, Clock clock) {
        return new AmsReads(null, new Line(settings), settings, clock) {
            @Override
            public boolean offers(AmsRead read) {
                return true;
            }

            @Override
            public Offering offering(AmsRead read) {
                return Offering.HAS;
            }

            @Override
            public Optional<List<AmsUser>> allUsers(Authority authority, @Nullable String search) {
                return ams.get().read(() -> Optional.of(ams.get().listedUsers(search)));
            }

            @Override
            public Optional<List<AmsDepartment>> departments(Authority authority) {
                return ams.get().read(() -> Optional.of(ams.get().listedDepartments()));
            }

            @Override
            public Optional<List<AmsItem>> departmentsOf(Authority authority, long userId) {
                return ams.get().read(() -> Optional.of(ModelAms.items(ams.get().departmentsOf, userId)));
            }

            @Override
            public Optional<List<AmsItem>> groupsOf(Authority authority, long userId) {
                return ams.get().read(() -> Optional.of(ModelAms.items(ams.get().groupsOf, userId)));
            }
        };
    }
}
