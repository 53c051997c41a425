package org.amssandbox.control;

import java.util.List;
import java.util.Map;

import org.amssandbox.data.DemoData;
import org.amssandbox.settings.CurrentSettings;
import org.amssandbox.settings.Settings;
import org.amssandbox.signin.Families;
import org.amssandbox.traffic.Faults;
import org.amssandbox.traffic.LoggedRequest;
import org.amssandbox.traffic.RequestLog;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

/** Settings, faults, recorded requests and tokens; open to whoever reaches the sandbox. */
@RestController
@RequestMapping("/sandbox")
class ControlApi {

    private final CurrentSettings settings;
    private final Faults faults;
    private final RequestLog log;
    private final Families families;
    private final DemoData demoData;

    ControlApi(CurrentSettings settings, Faults faults, RequestLog log, Families families, DemoData demoData) {
        this.settings = settings;
        this.faults = faults;
        this.log = log;
        this.families = families;
        this.demoData = demoData;
    }

    @GetMapping("/settings")
    Settings settings() {
        return settings.get();
    }

    @PutMapping("/settings")
    Settings change(@RequestBody Map<String, Object> some) {
        return settings.change(some);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(BindException unknown) {
        return ResponseEntity.badRequest().body(Map.of("message", String.valueOf(unknown.getCause())));
    }

    @GetMapping("/faults")
    List<Faults.Waiting> faults() {
        return faults.waiting();
    }

    @PostMapping("/faults")
    @ResponseStatus(HttpStatus.CREATED)
    void add(@RequestBody JsonNode fault) {
        faults.add(FaultJson.read(fault));
    }

    @DeleteMapping("/faults")
    void clearFaults() {
        faults.clear();
    }

    @GetMapping("/requests")
    List<LoggedRequest> requests() {
        return log.all();
    }

    @DeleteMapping("/requests")
    void clearRequests() {
        log.clear();
    }

    @GetMapping("/token-requests")
    Families.Counts tokenRequests() {
        return families.counts();
    }

    @DeleteMapping("/token-requests")
    void clearTokenRequests() {
        families.resetCounts();
    }

    @PostMapping("/tokens/expire")
    void expireAccessTokens() {
        families.expireAccessTokens();
    }

    @PostMapping("/tokens/revoke")
    void revokeTokens() {
        families.revokeAll();
    }

    /** Everything as at the start, only that whoever is signed in stays so. */
    @PostMapping("/reset")
    void reset() {
        faults.clear();
        settings.reset();
        demoData.reset();
        families.resetCounts();
        log.clear();
    }
}
