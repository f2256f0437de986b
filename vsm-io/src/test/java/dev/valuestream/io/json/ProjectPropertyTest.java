package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.FieldChange;
import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.io.DocumentException;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.PlanConflictException;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.plan.TransformationPlanBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever plan there is for a map, it is written and read without a loss; and whatever a document holds, reading ends well. */
@AddLifecycleHook(RepeatableDraws.class)
class ProjectPropertyTest {

    private static final Set<String> NO_FORM = Set.of("from", "to", "at", "quantity", "unknownFields");

    @Property(tries = 50)
    void read_ofWritten_leadsToTheSameMap_inTheSameBytes(@ForAll long seed) {
        Project project = project(seed);
        String written = Json.projectWriter().toString(project);

        Project read = Json.projectReader().read(written);

        assertThat(read.asIs()).isEqualTo(project.asIs());
        assertThat(read.toBe()).isEqualTo(project.toBe());
        assertThat(Json.projectWriter().toString(read)).isEqualTo(written);
        assertThat(Json.projectReader().read(written)).isEqualTo(read);
    }

    /** The planted bug: a plan that lost any one of its changes must be found out. */
    @Property(tries = 30)
    void read_ofAPlanThatLostAChange_isNotTheSamePlan(@ForAll long seed) {
        Project project = project(seed);
        Project read = Json.projectReader().read(Json.projectWriter().toString(project));

        for (var improvement : read.plan().improvements()) {
            List<Change> fewer =
                    improvement.changes().subList(0, improvement.changes().size() - 1);
            TransformationPlanBuilder lost =
                    TransformationPlan.builder(read.plan().id());
            lost.improvement(improvement.id(), i -> fewer.forEach(i::change));
            String written = Json.projectWriter().toString(Project.of(read.asIs(), lost.build()));
            assertThat(readIfRight(written)).isNotEqualTo(Optional.of(read.plan()));
        }
    }

    private static Optional<TransformationPlan> readIfRight(String document) {
        try {
            return Optional.of(Json.projectReader().read(document).plan());
        } catch (DocumentException e) { // what is left may not fit, such as a lane that lost its limit
            return Optional.empty();
        }
    }

    @Property(tries = 250)
    void read_anyCutOrSwapOfAnExample_isAProjectOrADocumentException(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(Files.readString(Path.of("..", "examples", "plans", "acme.json")));
        int plan = text.indexOf("\"plan\":");
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(plan, text.length() - 20);
            int from = random.nextInt(plan, text.length() - 20);
            text.replace(at, at + random.nextInt(12), text.substring(from, from + random.nextInt(20)));
        }

        assertReadOrRefused(text.toString());
    }

    @Property(tries = 250)
    void read_anyValueForAnyVerb_isAProjectOrADocumentException(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> values = List.of(
                "null",
                "5",
                "\"stamping\"",
                "\"stamping->weld-1\"",
                "{}",
                "[]",
                "[{}]",
                "[\"weld-1\", \"stamping\"]",
                "{ \"id\": \"stamping\", \"type\": \"process\" }",
                "\"\"",
                "\"->\"",
                "1e999",
                "-1",
                "true",
                "[null]");
        List<String> fields = new ArrayList<>(
                List.of("into", "to", "from", "id", "fields", "place", "cycleTime", "quantity", "per", "inventory"));
        StringBuilder change = new StringBuilder("{ ");
        List<String> verbs = ChangeVerb.words();
        change.append('"')
                .append(verbs.get(random.nextInt(verbs.size())))
                .append("\": ")
                .append(values.get(random.nextInt(values.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            String field = fields.remove(random.nextInt(fields.size()));
            change.append(", \"").append(field).append("\": ").append(values.get(random.nextInt(values.size())));
        }

        assertReadOrRefused(ProjectJsonTest.project(change.append(" }").toString()));
    }

    private static void assertReadOrRefused(String document) {
        Project read;
        try {
            read = Json.projectReader().read(document);
        } catch (DocumentException e) {
            assertThat(e.problems()).isNotEmpty();
            return;
        }
        String written = Json.projectWriter().toString(read);
        assertThat(Json.projectWriter().toString(Json.projectReader().read(written)))
                .isEqualTo(written);
    }

    /** A random map, and improvements that state fields of its elements as those of another map have them. */
    private static Project project(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ValueStream asIs = RandomMaps.map(random.nextLong(), 3);
        List<Element> models = elements(RandomMaps.map(random.nextLong(), 3));
        TransformationPlanBuilder plan = TransformationPlan.builder("plan");
        ValueStream now = asIs;
        for (int i = 0; i < 6; i++) {
            List<Change> changes = changes(elements(asIs), models, random);
            Optional<ValueStream> after = after(now, changes);
            if (after.isPresent()) {
                now = after.get();
                String id = "i" + i;
                plan.improvement(id, b -> changes.forEach(b::change));
            }
        }
        TransformationPlan built = plan.build();
        boolean whole = built.misfits(asIs, 1000).orElseThrow().isEmpty();
        return Project.of(
                asIs, whole ? built : TransformationPlan.builder("plan").build());
    }

    private static Optional<ValueStream> after(ValueStream now, List<Change> changes) {
        TransformationPlan one = TransformationPlan.builder("one")
                .improvement("one", i -> changes.forEach(i::change))
                .build();
        try {
            return changes.isEmpty() ? Optional.empty() : Optional.of(one.applyTo(now));
        } catch (PlanConflictException e) {
            return Optional.empty();
        }
    }

    private static List<Change> changes(List<Element> elements, List<Element> models, SplittableRandom random) {
        Element element = elements.get(random.nextInt(elements.size()));
        ElementRef ref = ElementRef.of(element);
        if (random.nextInt(10) == 0) {
            return List.of(ElementRemoved.of(ref));
        }
        List<Element> same =
                models.stream().filter(m -> m.getClass() == element.getClass()).toList();
        if (same.isEmpty()) {
            return List.of();
        }
        Element model = same.get(random.nextInt(same.size()));
        List<Change> changes = new ArrayList<>();
        Set<Field<?>> unset = new HashSet<>();
        for (Field<?> field : dev.valuestream.model.Fields.ofEither(element, model)) {
            Optional<Object> value = field.of(model).map(v -> (Object) v);
            boolean formless =
                    NO_FORM.contains(field.name()) || (field.name().equals("families") && changesFamilies(element));
            if (!formless && random.nextInt(3) == 0) {
                if (value.isPresent()) {
                    changes.add(new FieldChange(ref, field, Optional.empty(), value, false));
                } else if (field.of(element).isPresent()) {
                    unset.add(field);
                }
            }
        }
        unset.forEach(f -> changes.add(FieldChange.unset(ref, f)));
        return changes;
    }

    private static boolean changesFamilies(Element element) {
        return element instanceof dev.valuestream.model.ProcessStep;
    }

    private static List<Element> elements(ValueStream stream) {
        return Stream.of(
                        stream.demand(),
                        stream.teams(),
                        stream.nodes(),
                        stream.flows(),
                        stream.information(),
                        stream.kaizen())
                .<Element>flatMap(List::stream)
                .toList();
    }
}
