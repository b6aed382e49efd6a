import loader, { type Highs } from 'highs';

/** HiGHS (github.com/ERGO-Code/HiGHS) in WebAssembly: loading is asynchronous, solving is not. */
export type Solver = Highs;

/** A solver of its own; the audit gets another one than the engine. */
export function loadSolver(): Promise<Solver> {
  // The package's types are those of its CommonJS build, while an ES import gets the function itself.
  return (loader as unknown as typeof loader.default)();
}
