import { useDataset } from '../app/dataset-context.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { formatExact } from '../words/format.ts';
import { METHOD_WORDS } from '../words/methods.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';
import { periodWords } from '../words/period.ts';

const WORDS = MORE_METHOD_WORDS.reconciliation;

/** The parts and the total that the source printed, where a dataset is made of a printed list. */
export function Reconciliation() {
  const { book } = useDataset();
  if (book.reconciliation.length === 0) return null;
  return (
    <section aria-labelledby="reconciliation">
      <h2 id="reconciliation">{METHOD_WORDS.titles.reconciliation}</h2>
      <p>{WORDS.lead}</p>
      <TableRegion label={WORDS.hint}>
        <table className="methods-table">
          <caption className="visually-hidden">{METHOD_WORDS.titles.reconciliation}</caption>
          <thead>
            <tr>
              <th scope="col">{WORDS.year}</th>
              {[WORDS.platforms, WORDS.other, WORDS.total].map((heading) => (
                <th key={heading} scope="col" className="number">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {book.reconciliation.map((line) => (
              <tr key={`${line.metric} ${line.year}`}>
                <th scope="row" className="methods-year">
                  {periodWords(line.year)}
                </th>
                <td className="number">{formatExact(line.platforms)}</td>
                <td className="number">{formatExact(line.otherReporters)}</td>
                <td className="number">{formatExact(line.printedTotal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
