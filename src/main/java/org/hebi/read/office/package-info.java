/**
 * Reads word processors' files: DOCX, ODT and RTF, on the JDK's own streaming parsers.
 *
 * <p>Written here rather than taken from a library because the libraries at hand read neither what a tracked change comes to
 * nor the numbers Word and Writer print before paragraphs, and hold the whole document as a tree. XML is read without
 * document types, so no entity, external or nested, is ever looked at; nothing is executed, unpacked to disk or fetched.
 */
@NullMarked
package org.hebi.read.office;

import org.jspecify.annotations.NullMarked;
