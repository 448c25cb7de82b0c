package org.hebi.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, read from the jar; a build run from classes says so. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"hebi " + number()};
    }

    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }
}
