package org.amsportal.organisation;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.amsportal.ams.AmsUser;

/** Everybody AMS lists for an admin, in every order a page shows them, and found by words. */
public final class People {

    /** In which order users stand. AMS numbers grow, so the newest has the highest (assumed). */
    public enum Order {
        NAME, EMAIL, CREATED
    }

    private record Named(AmsUser user, CollationKey surname, CollationKey name) {}

    private final AmsUser[] users;
    private final long[] ids;
    private final SearchWords[] words;
    private final Map<Order, int[]> orders;

    private People(AmsUser[] users) {
        this.users = users;
        this.ids = Arrays.stream(users).mapToLong(AmsUser::id).sorted().toArray();
        this.words = Arrays.stream(users).map(People::words).toArray(SearchWords[]::new);
        this.orders = Map.of(Order.NAME, IntStream.range(0, users.length).toArray(),
                Order.EMAIL, order(Comparator.comparing(People::email)),
                Order.CREATED, order(Comparator.comparingLong(AmsUser::id)));
    }

    static People of(Collection<AmsUser> listed) {
        Collator letters = Collator.getInstance(Locale.UK);
        return new People(listed.stream()
                .map(user -> new Named(user, letters.getCollationKey(surname(user)),
                        letters.getCollationKey(user.name())))
                .sorted(Comparator.comparing(Named::surname).thenComparing(Named::name)
                        .thenComparingLong(it -> it.user().id()))
                .map(Named::user).toArray(AmsUser[]::new));
    }

    /** The same with these users too, or as they are now. */
    People with(Collection<AmsUser> others) {
        var all = new HashMap<Long, AmsUser>();
        Stream.concat(Arrays.stream(users), others.stream()).forEach(user -> all.put(user.id(), user));
        return of(all.values());
    }

    public int size() {
        return users.length;
    }

    /** Whether a user of this AMS number is among them. */
    boolean has(long userId) {
        return Arrays.binarySearch(ids, userId) >= 0;
    }

    /** All of them in an order. */
    public Stream<AmsUser> in(Order order, boolean reversed) {
        return indexes(order, reversed).mapToObj(at -> users[at]);
    }

    /** Those with all these words at the beginning of some word of their name, email or service number, whatever case, accents and order. */
    Stream<AmsUser> find(String text, Order order, boolean reversed) {
        var wanted = SearchWords.begunOrNumber(text);
        return wanted.isEmpty()
                ? in(order, reversed)
                : indexes(order, reversed).filter(at -> words[at].match(wanted)).mapToObj(at -> users[at]);
    }

    /** How many are found, and the first of them by name. */
    record Found(List<AmsUser> first, int count) {}

    /** The same by name, without keeping more than the first. */
    Found first(String text, int most) {
        var wanted = SearchWords.begunOrNumber(text);
        var first = new ArrayList<AmsUser>(most);
        int count = 0;
        for (int at = 0; at < users.length; at++) {
            if (words[at].match(wanted) && count++ < most) {
                first.add(users[at]);
            }
        }
        return new Found(first, count);
    }

    /** Those from one place on; at most so many. */
    List<AmsUser> slice(Order order, boolean reversed, int from, int most) {
        int[] all = orders.getOrDefault(order, new int[0]);
        return IntStream.range(from, Math.min(from + most, all.length))
                .mapToObj(at -> users[all[reversed ? all.length - 1 - at : at]]).toList();
    }

    private IntStream indexes(Order order, boolean reversed) {
        int[] all = orders.getOrDefault(order, new int[0]);
        return IntStream.range(0, all.length).map(at -> all[reversed ? all.length - 1 - at : at]);
    }

    private int[] order(Comparator<AmsUser> by) {
        return IntStream.range(0, users.length).boxed().sorted((one, other) -> by.compare(users[one], users[other]))
                .mapToInt(Integer::intValue).toArray();
    }

    private static SearchWords words(AmsUser user) {
        return SearchWords.of(Stream.of(user.name(), user.surname(), user.email(), user.serviceNumber())
                .filter(Objects::nonNull).toList());
    }

    private static String email(AmsUser user) {
        return Optional.ofNullable(user.email()).map(it -> it.toLowerCase(Locale.ROOT)).orElse("\uffff");
    }

    /** Who has no surname stands by the name. */
    private static String surname(AmsUser user) {
        String surname = Objects.requireNonNullElse(user.surname(), "").strip();
        return surname.isEmpty() ? user.name() : surname;
    }
}
