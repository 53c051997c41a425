package org.amssandbox.control;

import org.amssandbox.traffic.Fault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A fault as it is posted: what is left out takes its usual value (any request, once, connection dropped). */
final class FaultJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FaultJson() {
    }

    static Fault read(JsonNode posted) {
        ObjectNode whole = JSON.valueToTree(Fault.on("*", "/**").dropped());
        overlay(whole, posted);
        return JSON.treeToValue(whole, Fault.class);
    }

    private static void overlay(ObjectNode base, JsonNode over) {
        over.properties().forEach(field -> {
            if (base.get(field.getKey()) instanceof ObjectNode below && field.getValue().isObject()
                    && !field.getKey().equals("headers")) {
                overlay(below, field.getValue());
            } else {
                base.set(field.getKey(), field.getValue());
            }
        });
    }
}
