/// What anybody might type or send, whatever a page asks: it is answered with a page, and breaks nothing. Start with
/// `EveryFormTests`.
@org.jspecify.annotations.NullMarked
package frontdoor.anything;
