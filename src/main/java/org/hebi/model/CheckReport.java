package org.hebi.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found in one or more memories.
 *
 * @param files in the order in which they were checked
 */
public record CheckReport(List<CheckedFile> files) {
    public CheckReport {
        files = List.copyOf(files);
    }

    /**
     * What was found in one file.
     *
     * @param file as the user named it
     * @param units how many units it has
     * @param faults in the order of the file
     */
    public record CheckedFile(String file, int units, List<Fault> faults) {
        public CheckedFile {
            Objects.requireNonNull(file);
            faults = List.copyOf(faults);
        }
    }

    /** Every fault of every file. */
    public List<Fault> faults() {
        return files.stream().flatMap(f -> f.faults().stream()).toList();
    }

    /** How many units were looked at. */
    public int units() {
        return files.stream().mapToInt(CheckedFile::units).sum();
    }

    /** How many faults weigh this much. */
    public long count(Severity severity) {
        return faults().stream().filter(f -> f.severity() == severity).count();
    }

    /** The weight of the worst fault that has not been put right. */
    public Optional<Severity> worst() {
        return faults().stream().filter(f -> !f.mended()).map(Fault::severity).max(Severity::compareTo);
    }

    /** The report with the faults of at least this weight alone. */
    public CheckReport from(Severity least) {
        return new CheckReport(files.stream()
                .map(f -> new CheckedFile(
                        f.file(),
                        f.units(),
                        f.faults().stream()
                                .filter(x -> x.severity().compareTo(least) >= 0)
                                .toList()))
                .toList());
    }
}
