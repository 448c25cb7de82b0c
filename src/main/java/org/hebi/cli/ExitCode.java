package org.hebi.cli;

/** What the process tells the shell. */
final class ExitCode {
    static final int DONE = 0;
    /** Findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;

    static final int USAGE = 2;
    static final int INPUT = 3;
    static final int OUTPUT = 4;

    private ExitCode() {}
}
