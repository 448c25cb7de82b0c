package org.hebi.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which part of an Office file points to which, by kind. Links to the outside are not even remembered. */
final class Relations {
    static final Relations NONE = new Relations(Map.of());

    private final Map<String, String> targets;

    private Relations(Map<String, String> targets) {
        this.targets = targets;
    }

    /**
     * Reads a {@code .rels} part.
     *
     * @param folder where relative targets start, without a slash at its end; empty for the root
     */
    static Relations read(Xml xml, String folder) throws Xml.Unfit {
        Map<String, String> targets = new HashMap<>();
        while (xml.next()) {
            if (xml.isStart()
                    && xml.name().equals("Relationship")
                    && !xml.attribute("TargetMode").orElse("").equalsIgnoreCase("External")) {
                String type = xml.attribute("Type").orElse("");
                String kind = type.substring(type.lastIndexOf('/') + 1);
                targets.putIfAbsent(
                        kind, resolved(folder, xml.attribute("Target").orElse("")));
            }
        }
        return new Relations(targets);
    }

    /** The part's name in the archive; a target that climbs out of it ends at its root, where there is nothing to find. */
    private static String resolved(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        String full = target.startsWith("/") || folder.isEmpty() ? target : folder + "/" + target;
        for (String step : full.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** Name of the first part of this kind, such as {@code numbering}. */
    Optional<String> first(String kind) {
        return Optional.ofNullable(targets.get(kind));
    }
}
