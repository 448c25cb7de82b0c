/**
 * Tells what each paragraph is for (title, article, item, signature) and cuts compilations into declarations.
 */
@NullMarked
package org.hebi.structure;

import org.jspecify.annotations.NullMarked;
