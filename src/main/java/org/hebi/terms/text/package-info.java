/**
 * Glossaries as plain text: tables for spreadsheets, and the lists that CAT tools import.
 */
@NullMarked
package org.hebi.terms.text;

import org.jspecify.annotations.NullMarked;
