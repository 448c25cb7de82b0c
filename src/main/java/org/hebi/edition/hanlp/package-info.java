/** Script knowledge taken from the dictionaries that HanLP carries. */
@NullMarked
package org.hebi.edition.hanlp;

import org.jspecify.annotations.NullMarked;
