package org.hebi.edition;

import org.hebi.model.DifferenceClass;

/**
 * Something doubtful in one edition, seen without the other.
 *
 * @param kind its class
 * @param subclass finer kind
 * @param severity 0 to 4
 * @param block 0-based block
 * @param start 0-based offset in the block
 * @param end exclusive offset
 * @param note one sentence saying why
 */
record Doubt(DifferenceClass kind, String subclass, int severity, int block, int start, int end, String note) {}
