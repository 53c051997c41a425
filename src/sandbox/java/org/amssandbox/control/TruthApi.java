package org.amssandbox.control;

import java.util.List;
import java.util.NoSuchElementException;

import org.amssandbox.data.Crowd;
import org.amssandbox.data.Department;
import org.amssandbox.data.Departments;
import org.amssandbox.data.Group;
import org.amssandbox.data.Groups;
import org.amssandbox.data.NewPerson;
import org.amssandbox.data.People;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is in the database, and changes to it behind the portal's back. */
@RestController
@RequestMapping("/sandbox")
class TruthApi {

    private final Truth truth;
    private final People people;
    private final Departments departments;
    private final Groups groups;
    private final Crowd crowd;

    TruthApi(Truth truth, People people, Departments departments, Groups groups, Crowd crowd) {
        this.truth = truth;
        this.people = people;
        this.departments = departments;
        this.groups = groups;
        this.crowd = crowd;
    }

    @GetMapping("/state")
    State state() {
        return truth.state();
    }

    @GetMapping("/users")
    List<UserTruth> usersWithEmail(@RequestParam String email) {
        return truth.usersWithEmail(email);
    }

    @GetMapping("/users/{id}")
    UserTruth user(@PathVariable long id) {
        return truth.user(id);
    }

    @PostMapping("/users")
    UserTruth addUser(@RequestBody NewPerson person) {
        return truth.user(people.create(person, false).id());
    }

    @DeleteMapping("/users/{id}")
    void removeUser(@PathVariable long id) {
        people.remove(id);
    }

    @PutMapping("/users/{id}/groups")
    void setGroups(@PathVariable long id, @RequestBody List<Long> groupIds) {
        people.setGroups(id, groupIds);
    }

    @PutMapping("/users/{id}/departments")
    void setDepartments(@PathVariable long id, @RequestBody List<Long> departmentIds) {
        people.setDepartments(id, departmentIds);
    }

    @PutMapping("/users/{id}/permissions")
    void setPermissions(@PathVariable long id, @RequestBody List<String> permissions) {
        people.setPermissions(id, permissions);
    }

    @GetMapping("/departments")
    List<Department> departments() {
        return departments.all();
    }

    @PostMapping("/departments")
    Department addDepartment(@RequestBody Department department) {
        return departments.create(department.name(), department.parentId(), department.companyId());
    }

    @DeleteMapping("/departments/{id}")
    void removeDepartment(@PathVariable long id) {
        departments.remove(id);
    }

    @PostMapping("/crowd")
    void crowd(@RequestParam long companyId, @RequestParam int departments, @RequestParam int people) {
        crowd.join(companyId, departments, people);
    }

    @GetMapping("/groups")
    List<Group> groups() {
        return groups.all();
    }

    @DeleteMapping("/groups/{id}")
    void removeGroup(@PathVariable long id) {
        groups.remove(id);
    }

    @PutMapping("/groups/{id}/permissions")
    void setGroupPermissions(@PathVariable long id, @RequestBody List<String> permissions) {
        groups.setPermissions(id, permissions);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void nobody(NoSuchElementException unknown) {
        // the status says it
    }
}
