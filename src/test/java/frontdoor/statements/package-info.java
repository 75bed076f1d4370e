/// How often a page asks the database.
@org.jspecify.annotations.NullMarked
package frontdoor.statements;
