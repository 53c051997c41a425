package org.amssandbox.data;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forty departments, four levels deep; the first of each list is the root. */
@Component
class DemoTree {

    private static final List<String> WATCHES = List.of("Red Watch", "White Watch", "Blue Watch", "Green Watch");

    private final Departments departments;

    DemoTree(Departments departments) {
        this.departments = departments;
    }

    List<Department> kentshire() {
        var all = new ArrayList<Department>();
        var root = add(all, "Kentshire", null, DemoData.KENTSHIRE);
        var north = add(all, "North Group", root, DemoData.KENTSHIRE);
        add(all, "Station 2", north, List.of("Day Crew", "On-call Section"));
        add(all, "Station 12", north, WATCHES);
        add(all, "Station 14", north, WATCHES);
        var south = add(all, "South Group", root, DemoData.KENTSHIRE);
        add(all, "Station 21", south, WATCHES);
        add(all, "Station 23", south, List.of());
        var headquarters = add(all, "Headquarters", root, DemoData.KENTSHIRE);
        add(all, "Control Room", headquarters, WATCHES);
        add(all, "Workshops", headquarters, List.of());
        add(all, "Training Centre", headquarters, List.of());
        return all;
    }

    List<Department> westmoor() {
        var all = new ArrayList<Department>();
        var root = add(all, "Westmoor", null, DemoData.WESTMOOR);
        var east = add(all, "East Group", root, DemoData.WESTMOOR);
        add(all, "Station 1", east, WATCHES.subList(0, 2));
        add(all, "Station 2", east, WATCHES.subList(0, 2));
        var west = add(all, "West Group", root, DemoData.WESTMOOR);
        add(all, "Station 3", west, List.of());
        return all;
    }

    private void add(List<Department> all, String name, Department parent, List<String> below) {
        var station = add(all, name, parent, parent.companyId());
        below.forEach(watch -> add(all, watch, station, parent.companyId()));
    }

    private Department add(List<Department> all, String name, @Nullable Department parent, long companyId) {
        var department = departments.create(name, parent == null ? null : parent.id(), companyId);
        all.add(department);
        return department;
    }
}
