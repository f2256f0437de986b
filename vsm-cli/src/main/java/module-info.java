/** The command line on the three library modules. */
module dev.valuestream.cli {
    requires dev.valuestream.io;
    requires info.picocli;

    opens dev.valuestream.cli to
            info.picocli;
}
