package dev.valuestream.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar was built. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Vsm.class.getPackage().getImplementationVersion();
        return new String[] {"vsm " + (version == null ? "(not packaged)" : version)};
    }
}
