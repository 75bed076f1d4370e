@NullMarked
package frontdoor;

import org.jspecify.annotations.NullMarked;
