package org.amssandbox.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.amssandbox.control.State;
import org.amssandbox.control.UserTruth;
import org.amssandbox.data.Department;
import org.amssandbox.data.Group;
import org.amssandbox.data.NewPerson;
import org.amssandbox.signin.Families;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.LoggedRequest;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/** The control endpoint of a running sandbox, in this process or another. */
public final class SandboxControl {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI baseUrl;

    public SandboxControl(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Changes one switch, named as its property without {@code sandbox.}, for example {@code reads} to {@code documented}. */
    public void set(String name, Object value) {
        send("PUT", "/settings", Map.of(name, value.toString()));
    }

    public void fault(Fault fault) {
        send("POST", "/faults", fault);
    }

    /** Forgets all faults and lets go what they hold up. */
    public void clearFaults() {
        send("DELETE", "/faults", null);
    }

    /** API requests since the start or the last clearing, in the order of arrival. */
    public List<LoggedRequest> requests() {
        return List.of(get("/requests", LoggedRequest[].class));
    }

    /** Those of the requests that have this method and path. */
    public List<LoggedRequest> requests(String method, String path) {
        return requests().stream().filter(it -> it.is(method, path)).toList();
    }

    /** Those of the requests that would change something. */
    public List<LoggedRequest> writes() {
        return requests().stream().filter(LoggedRequest::isWrite).toList();
    }

    public void clearRequests() {
        send("DELETE", "/requests", null);
    }

    public Families.Counts tokenRequests() {
        return get("/token-requests", Families.Counts.class);
    }

    public void clearTokenRequests() {
        send("DELETE", "/token-requests", null);
    }

    /** AMS calls every access token dead from now on; refreshing works. */
    public void expireAccessTokens() {
        send("POST", "/tokens/expire", null);
    }

    /** Neither access nor refresh tokens work from now on. */
    public void revokeTokens() {
        send("POST", "/tokens/revoke", null);
    }

    /** Demo data, settings, faults and records as at the start; tokens stay. */
    public void reset() {
        send("POST", "/reset", null);
    }

    public State state() {
        return get("/state", State.class);
    }

    /** The users with this email, whatever its case. */
    public List<UserTruth> usersWithEmail(String email) {
        var encoded = URLEncoder.encode(email, StandardCharsets.UTF_8);
        return List.of(get("/users?email=" + encoded, UserTruth[].class));
    }

    public UserTruth user(long id) {
        return get("/users/" + id, UserTruth.class);
    }

    public UserTruth addUser(NewPerson person) {
        return read(send("POST", "/users", person), UserTruth.class);
    }

    public void removeUser(long id) {
        send("DELETE", "/users/" + id, null);
    }

    public void setGroups(long userId, List<Long> groups) {
        send("PUT", "/users/" + userId + "/groups", groups);
    }

    public void setDepartments(long userId, List<Long> departments) {
        send("PUT", "/users/" + userId + "/departments", departments);
    }

    /** Replaces what a user may do beyond their groups. */
    public void setPermissions(long userId, List<String> permissions) {
        send("PUT", "/users/" + userId + "/permissions", permissions);
    }

    public List<Department> departments() {
        return List.of(get("/departments", Department[].class));
    }

    public List<Department> departmentsCalled(String name) {
        return departments().stream().filter(it -> it.name().equals(name)).toList();
    }

    /** Adds a department behind the portal's back; its ID is given by the sandbox. */
    public Department addDepartment(String name, @Nullable Long parentId, long companyId) {
        return read(send("POST", "/departments", new Department(0, name, parentId, companyId)), Department.class);
    }

    public void removeDepartment(long id) {
        send("DELETE", "/departments/" + id, null);
    }

    /** Adds so many departments, in a tree of their own, and so many people in them. */
    public void crowd(long companyId, int departments, int people) {
        send("POST", "/crowd?companyId=%d&departments=%d&people=%d".formatted(companyId, departments, people), null);
    }

    public List<Group> groups() {
        return List.of(get("/groups", Group[].class));
    }

    public Group group(String name) {
        return groups().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    public void removeGroup(long id) {
        send("DELETE", "/groups/" + id, null);
    }

    public void setGroupPermissions(long groupId, List<String> permissions) {
        send("PUT", "/groups/" + groupId + "/permissions", permissions);
    }

    private <T> T get(String path, Class<T> type) {
        return read(send("GET", path, null), type);
    }

    private static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    private String send(String method, String path, @Nullable Object body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create(baseUrl + "/sandbox" + path)).method(method, publisher)
                .header("Content-Type", "application/json").build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new IllegalStateException("The sandbox does not answer at " + baseUrl, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
