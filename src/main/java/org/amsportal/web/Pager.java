package org.amsportal.web;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The way through a list of several pages.
 *
 * @param words where one is, such as "26 to 50 of 300"
 * @param path the list's path
 * @param query what else stands in the address, such as what was searched for
 * @param name what the page is called in the address, where there is more than one list
 */
public record Pager(int page, int last, String words, String path, Map<String, String> query, String name) {

    public Pager(int page, int last, String words, String path, Map<String, String> query) {
        this(page, last, words, path, query, "page");
    }

    /** The first, the last, and those around this one. */
    public List<Integer> numbers() {
        var numbers = new TreeSet<Integer>();
        numbers.add(1);
        numbers.add(last);
        for (int near = Math.max(1, page - 2); near <= Math.min(last, page + 2); near++) {
            numbers.add(near);
        }
        return List.copyOf(numbers);
    }

    /** For templates. */
    public List<Integer> getNumbers() {
        return numbers();
    }

    /** The address of a page of the list. */
    public String to(int wanted) {
        return new Address(path, query).with(name, Integer.toString(wanted)).toString();
    }
}
