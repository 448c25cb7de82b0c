/**
 * What the checks take from HanLP: its character tables.
 */
@NullMarked
package org.hebi.check.hanlp;

import org.jspecify.annotations.NullMarked;
