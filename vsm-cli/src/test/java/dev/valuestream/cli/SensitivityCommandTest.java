package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SensitivityCommandTest {

    private static final String ACME = "../examples/maps/acme-stamping-current.json";
    private static final String LOAN = "../examples/maps/loan-approval.json";

    /** 920 are asked for and Assembly 1 does 55,200 ÷ 62 = 890.3; at 55.8 s it would do 989, Spot weld 2 does 960. */
    @Test
    void sensitivity_ofThroughput_isTheConstraintAlone() {
        Run run = Run.of("sensitivity", ACME, "--measure", "throughput");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Measure throughput: Throughput, better if higher")
                .contains("It is 890 items/d. The constraint is Assembly 1.")
                .contains("Assembly 1 cycleTime 62 s 55.8 s 920 items/d +29.7 items/d +3.33 %")
                .contains("With cycleTime of Assembly 1 the constraint moves to Spot weld 2.")
                .contains("37 other numbers leave it as it is.");
    }

    /** 7,000 pieces are 7.6087 of 23.6196 days; a tenth of that is 0.76 d, 11.7 h of 15 h 20 min. */
    @Test
    void sensitivity_ofLeadTime_isTheStockFirst() {
        assertThat(Run.of("sensitivity", ACME, "--measure", "lead-time").out().replaceAll("\\s+", " "))
                .contains("inventory.quantity 7,000 items 6,300 items 22.9 d -11.7 h -3.22 %")
                .contains(
                        "IF DEMAND IS OTHER by as much from to it is then change demand LH quantity 12,000 items 13,200 items");
        assertThat(Run.of("sensitivity", ACME, "--measure", "lead-time", "--step", "0.2")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("inventory.quantity 7,000 items 5,600 items 22.1 d");
    }

    @Test
    void sensitivity_ofEstimates_saysWhatToWalkNext() {
        assertThat(Run.of("sensitivity", LOAN, "--measure", "lead-time").out().replaceAll("\\s+", " "))
                .contains("WHAT TO WALK NEXT")
                .contains("Offer and acceptance leadTime estimate 3.01 d 2.11 d 3.91 d 7.66 d 9.47 d 1.81 d")
                .contains("Not tried: leadTime of Application submission.")
                .contains("off by up to 30 %");
        assertThat(Run.of("sensitivity", LOAN, "--measure", "lead-time", "--estimate-error", "50%")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("Offer and acceptance leadTime estimate 3.01 d 1.51 d 4.52 d");
    }

    @Test
    void sensitivity_ofWhatQueuesHide_saysWhatGivesItAValue() {
        assertThat(Run.of("sensitivity", ACME, "--measure", "lead-time.predicted")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("It has no value. More comes to step assembly-1 than it can do")
                .contains("Assembly 1 cycleTime 62 s 55.8 s 8.34 h has a value now")
                .contains("35 other numbers leave it without a value.");
    }

    @Test
    void sensitivity_ofASketch_saysWhatIsMissing() {
        String sketch =
                "{ \"format\": \"vsm/1\", \"id\": \"x\", \"nodes\": [ { \"id\": \"in\", \"type\": \"trigger\" },"
                        + " { \"id\": \"a\", \"type\": \"process\" }, { \"id\": \"out\", \"type\": \"customer\" } ],"
                        + " \"flows\": [ { \"from\": \"in\", \"to\": \"a\" }, { \"from\": \"a\", \"to\": \"out\" } ] }";

        assertThat(Run.withInput(sketch, "sensitivity", "-", "--measure", "lead-time")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("It has no value. The step a has no")
                .contains("First what is missing. The step a has no");
    }

    /** A uniform time from 1 to 3 h: 90 % of it from 66 to 174 min, to a draw of 120 ÷ 400 = 0.3 min. */
    @Test
    void sensitivity_ofRanges_saysBetweenWhatItLies() {
        String map = "{ \"format\": \"vsm/1\", \"id\": \"x\", \"nodes\": [ { \"id\": \"in\", \"type\": \"trigger\" },"
                + " { \"id\": \"a\", \"type\": \"process\", \"stations\": 2, \"processTime\": { \"min\": \"1 h\", \"max\": \"3 h\","
                + " \"shape\": \"uniform\" } }, { \"id\": \"out\", \"type\": \"customer\" } ],"
                + " \"flows\": [ { \"from\": \"in\", \"to\": \"a\" }, { \"from\": \"a\", \"to\": \"out\" } ] }";

        Run run = Run.withInput(map, "sensitivity", "-", "--measure", "lead-time", "--seed", "3");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "One time is given as a range or a distribution. In 90 % of what may be it lies from 65.9 min to")
                .contains("in the middle at 2 h. (400 draws by Latin hypercube.)");
        assertThat(Run.withInput(map, "sensitivity", "-", "--measure", "effort", "--samples", "7")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("(7 draws by Latin hypercube.)");
    }

    @Test
    void sensitivity_ofAMeasureThatNothingMoves_saysSo() {
        assertThat(Run.of("sensitivity", LOAN, "--measure", "steps").out().replaceAll("\\s+", " "))
                .contains("Measure steps: Steps, of which neither way is better")
                .contains("Nothing: none of the 19 numbers on the map moves it.")
                .contains("Nothing: every number that moves it was walked or measured.");
    }

    @Test
    void sensitivity_json_isUnrounded() {
        Run run = Run.of("sensitivity", ACME, "--measure", "throughput", "--json");

        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("{ \"format\": \"vsm-sensitivity/1\",")
                .contains("\"measure\": \"throughput\"", "\"step\": 0.1")
                .contains("\"constraint\": [\"spot-weld-2\"]".replace("spot-weld-2", "weld-2"))
                .contains("\"constraintMoved\": true");
    }

    @Test
    void sensitivity_wrongUse_isSaid() {
        assertThat(Run.of("sensitivity", ACME).status()).isEqualTo(2);
        Run slip = Run.of("sensitivity", ACME, "--measure", "lead-tme");
        assertThat(slip.status()).isEqualTo(2);
        assertThat(slip.err()).contains("There is no metric or measure lead-tme. Maybe you mean lead-time");
        Run element = Run.of("sensitivity", ACME, "--measure", "step.load[nowhere]");
        assertThat(element.status()).isEqualTo(2);
        assertThat(element.err()).contains("The analysis has no measure (step.load[nowhere])");
        for (String wrong : new String[] {"often", "120 %", "0"}) {
            Run run = Run.of("sensitivity", ACME, "--measure", "lead-time", "--step", wrong);
            assertThat(run.status()).as(wrong).isEqualTo(2);
        }
        assertThat(Run.of("sensitivity", ACME, "--measure", "lead-time", "--step", "often")
                        .err())
                .contains("--step must be a share such as \"10 %\" or 0.1, found: often.");
        assertThat(Run.of("sensitivity", "../examples/plans/acme.json", "--measure", "lead-time")
                        .status())
                .isEqualTo(1);
    }
}
