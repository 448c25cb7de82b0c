/**
 * The values every other room speaks in: languages, documents, segments, beads, units, terms and findings.
 *
 * <p>Start with {@link org.hebi.model.Document}, {@link org.hebi.model.Segment}, {@link org.hebi.model.Bead} and
 * {@link org.hebi.model.TranslationUnit}: they are the four shapes a text passes through. Everything here is immutable,
 * checks itself in its constructor, and depends on the JDK alone. Offsets are 0-based UTF-16 indices, ends are
 * exclusive; lines and pages are 1-based, as people count them.
 */
@NullMarked
package org.hebi.model;

import org.jspecify.annotations.NullMarked;
