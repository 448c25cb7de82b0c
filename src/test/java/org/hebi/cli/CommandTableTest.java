package org.hebi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Keeps {@code docs/commands.md} true. After a change of the commands, run the test with {@code -Dhebi.update=true} to
 * write the page anew, and read the difference.
 */
class CommandTableTest {
    private static final Path PAGE = Path.of("docs", "commands.md");

    @Test
    void thePageListsEveryCommandAndOption() throws IOException {
        String table = table();
        if (Boolean.getBoolean("hebi.update")) {
            Files.writeString(PAGE, table);
        }
        assertThat(PAGE).hasContent(table);
    }

    private static String table() {
        StringBuilder page = new StringBuilder("# Commands and options\n\n"
                + "Every command also takes `--help`, `--version` and `--debug` (show where an error comes from).\n"
                + "Data goes to standard output, everything else to standard error. Exit codes: 0 done, 1 findings at or\n"
                + "above `--fail-on`, 2 usage, 3 an input cannot be read, 4 an output cannot be written.\n");
        commands(Hebi.commandLine(), page);
        return page.toString();
    }

    private static void commands(CommandLine parent, StringBuilder page) {
        Map<String, CommandLine> sorted = new TreeMap<>(parent.getSubcommands());
        sorted.remove("help");
        sorted.forEach((name, command) -> {
            command(command.getCommandSpec(), page);
            commands(command, page);
        });
    }

    private static void command(CommandSpec spec, StringBuilder page) {
        page.append("\n## ").append(spec.qualifiedName()).append("\n\n");
        String[] header = spec.usageMessage().header().length > 0
                ? spec.usageMessage().header()
                : spec.usageMessage().description();
        page.append(cell(header)).append("\n\n| | |\n|---|---|\n");
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            row(parameter.paramLabel(), parameter.description(), page);
        }
        spec.options().stream()
                .filter(o -> !o.hidden() && !o.usageHelp() && !o.versionHelp() && !o.inherited())
                .sorted((a, b) -> a.longestName().compareTo(b.longestName()))
                .forEach(o -> row(names(o), o.description(), page));
    }

    private static String names(OptionSpec option) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return java.util.Arrays.stream(option.names()).collect(Collectors.joining(", ")) + label;
    }

    private static void row(String name, String[] description, StringBuilder page) {
        page.append("| `")
                .append(name.replace("|", "\\|"))
                .append("` | ")
                .append(cell(description))
                .append(" |\n");
    }

    private static String cell(String[] lines) {
        return String.join(" ", lines)
                .replace("%n", "")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
