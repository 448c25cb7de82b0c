/**
 * Turns files into lines of text: charsets, PDF, office formats, web pages.
 *
 * <p>The port is {@link org.hebi.read.DocumentReader}; each format is an adapter in a room of its own below this one.
 * What a line means is not decided here: that is {@code clean} and {@code structure}.
 */
@NullMarked
package org.hebi.read;

import org.jspecify.annotations.NullMarked;
