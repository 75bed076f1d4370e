/// Measures Frontdoor beside what its own SQL costs. `./bench` runs it; `docs/BENCHMARK.md` says how it works.
///
/// Start with [Bench][frontdoor.bench.Bench].
package frontdoor.bench;
