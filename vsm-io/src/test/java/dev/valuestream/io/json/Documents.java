package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DocumentProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Documents for tests, and what is wrong with them. */
final class Documents {

    /** The example of the format's page, line by line. */
    static final String ACME = """
            {
              "format": "vsm/1",
              "id": "acme-stamping", "name": "Acme Stamping, steering brackets", "state": "as-is",
              "charter": { "trigger": "Daily order of State Street Assembly", "outcome": "Trays delivered", "objective": "Lead time under 5 days",
                           "participants": [ { "role": "plant manager" }, { "role": "production control" } ] },
              "calendar": { "workingTimePerDay": "15 h 20 min", "daysPerWeek": 5, "zone": "America/Detroit" },
              "demand": [ { "family": "LH", "quantity": 600, "per": "1 d" }, { "family": "RH", "quantity": 320, "per": "1 d", "cv": 1.0 } ],
              "teams": [ { "id": "press", "name": "200 t press", "people": 1 } ],
              "nodes": [
                { "id": "michigan-steel", "type": "supplier", "name": "Michigan Steel Co." },
                { "id": "stamping", "type": "process", "name": "Stamping", "cycleTime": "1 s", "changeover": "1 h", "uptime": 0.85, "operators": 1,
                  "batch": { "every": "10 d" }, "team": "press", "value": "value-adding",
                  "observation": { "source": "walked", "on": "2026-03-02", "by": "value-stream team", "samples": 10 } },
                { "id": "weld-1", "type": "process", "name": "Spot weld 1", "cycleTime": "39 s", "changeover": "10 min", "operators": 1, "value": "value-adding" },
                { "id": "control", "type": "control", "name": "Production control", "system": "MRP" },
                { "id": "state-street", "type": "customer", "name": "State Street Assembly" }
              ],
              "flows": [
                { "from": "michigan-steel", "to": "stamping", "kind": "shipment", "inventory": { "wait": "5 d" }, "every": "2.5 d" },
                { "from": "stamping", "to": "weld-1", "kind": "push", "inventory": { "quantity": 7000 } },
                { "from": "weld-1", "to": "state-street", "kind": "fifo", "inventory": { "quantity": 40, "max": 60 }, "transfer": { "time": "1 h", "batch": 20 } }
              ],
              "information": [
                { "from": "state-street", "to": "control", "kind": "electronic", "content": "90/60/30 day forecast", "every": "20 d" },
                { "from": "control", "to": "weld-1", "kind": "manual", "content": "weekly schedule", "every": "1 w" }
              ],
              "kaizen": [ { "id": "k1", "at": "stamping", "note": "shorten changeover", "waste": ["inventory", "waiting"] } ],
              "attributes": { "acme.plant": "Detroit" }
            }
            """;

    private Documents() {}

    /** A map that has some more fields, the text of which follows on the format and the id. */
    static String map(String fields) {
        return "{\"format\":\"vsm/1\",\"id\":\"m\"" + (fields.isEmpty() ? "" : ",") + fields + "}";
    }

    /** A map of a supplier, one step with some fields, and a customer. */
    static String step(String fields) {
        return map("\"nodes\":[{\"id\":\"in\",\"type\":\"supplier\"},{\"id\":\"a\",\"type\":\"process\""
                + (fields.isEmpty() ? "" : ",") + fields
                + "},{\"id\":\"out\",\"type\":\"customer\"}],"
                + "\"flows\":[{\"from\":\"in\",\"to\":\"a\"},{\"from\":\"a\",\"to\":\"out\"}]");
    }

    static List<DocumentProblem> problems(String document) {
        return catchThrowableOfType(DocumentException.class, () -> Json.reader().read(document))
                .problems();
    }

    static DocumentProblem problem(String document) {
        List<DocumentProblem> problems = problems(document);
        if (problems.size() != 1) {
            throw new AssertionError("Not one problem but: " + problems);
        }
        return problems.get(0);
    }

    /** A folder beside the cases that are handed to the build from outside; empty without them. */
    static Optional<Path> attack(String name) {
        return Optional.ofNullable(System.getProperty("vsm.cases"))
                .map(cases -> Path.of(cases).resolve("../attack").normalize().resolve(name))
                .filter(Files::exists);
    }
}
