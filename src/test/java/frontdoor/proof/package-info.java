/// What holds for every page that a resident can meet: whether anybody can use it, and what it weighs. Start with
/// `EveryPublicPageTests`.
@org.jspecify.annotations.NullMarked
package frontdoor.proof;
