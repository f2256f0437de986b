package dev.valuestream.simulation.internal;

/**
 * A step to which no part comes back. Its parts begin when they have come and a server is free, one after the other, so that no list
 * of events is needed: the recursion of Lindley (<i>Proc. Cambridge Philosophical Society</i> 48 (1952) 277–289) for one server, that of
 * Kiefer and Wolfowitz (<i>Transactions AMS</i> 78 (1955) 1–18) for several.
 */
final class LoneStep implements OpenBlock {

    private final OpenStep step;
    private final Inlet inlet;
    private final Outlets outlets;

    LoneStep(OpenStep step, Inlet inlet, Outlets outlets) {
        this.step = step;
        this.inlet = inlet;
        this.outlets = outlets;
    }

    @Override
    public boolean run(double end) {
        if (!inlet.merge()) {
            return false;
        }
        double begin = step.nextBegin();
        double finish = step.nextEnd();
        while (begin <= end || finish <= end) {
            if (begin <= finish) {
                step.begin(begin);
            } else {
                step.finish();
                int place = step.busy;
                outlets.leave(step.node, finish, step.entered[place], step.family[place]);
            }
            begin = step.nextBegin();
            finish = step.nextEnd();
        }
        return true;
    }
}
