/// What every test with a Spring context gets without asking: a real database of its own, and a clock it can set.
@NullMarked
package frontdoor.testing;

import org.jspecify.annotations.NullMarked;
