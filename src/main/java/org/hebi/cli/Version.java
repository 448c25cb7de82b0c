package org.hebi.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, read from the jar; a build run from classes says so. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"hebi " + (version == null ? "(from classes)" : version)};
    }
}
