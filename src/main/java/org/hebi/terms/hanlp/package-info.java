/**
 * Chinese words and scripts by HanLP. Nothing of HanLP is loaded before the first text arrives.
 */
@NullMarked
package org.hebi.terms.hanlp;

import org.jspecify.annotations.NullMarked;
