import type { Cube } from '../data/cube.ts';
import { formatExact } from '../words/format.ts';
import { WORDS } from '../words/words.ts';

/** Platforms and other reporters add up to the total that the source printed. */
export function Reconciliation({ cube }: { readonly cube: Cube }) {
  const words = WORDS.reconciliation;
  if (cube.book.reconciliation.length === 0) return null;
  return (
    <section aria-labelledby="reconciliation">
      <h2 id="reconciliation">{words.title}</h2>
      <p>{words.lead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="table-scroll" tabIndex={0} aria-label={words.scrollHint}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col" className="number">
                {words.platforms}
              </th>
              <th scope="col" className="number">
                {words.other}
              </th>
              <th scope="col" className="number">
                {words.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {cube.book.reconciliation.map((line) => (
              <tr key={line.year}>
                <th scope="row">{line.year}</th>
                <td className="number">{formatExact(line.platforms)}</td>
                <td className="number">{formatExact(line.otherReporters)}</td>
                <td className="number">{formatExact(line.printedTotal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
