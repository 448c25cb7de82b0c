/**
 * Sentences by SRX 2.0 rules, with Okapi's engine, and the rules as a file for other tools.
 */
@NullMarked
package org.hebi.segment.srx;

import org.jspecify.annotations.NullMarked;
