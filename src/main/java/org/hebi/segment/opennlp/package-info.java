/**
 * Sentences with OpenNLP's maximum entropy sentence detector, where rules alone cannot tell.
 */
@NullMarked
package org.hebi.segment.opennlp;

import org.jspecify.annotations.NullMarked;
