import { useDataset } from '../app/dataset-context.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { formatList } from '../words/format.ts';
import { METHOD_WORDS } from '../words/methods.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';
import { periodWords } from '../words/period.ts';
import { breakLines } from './breaks.ts';

const WORDS = MORE_METHOD_WORDS.breaks;

export function Breaks() {
  const { book } = useDataset();
  const lines = breakLines(book);
  return (
    <section aria-labelledby="breaks">
      <h2 id="breaks">{METHOD_WORDS.titles.breaks}</h2>
      {lines.length === 0 ? (
        <p>{WORDS.none}</p>
      ) : (
        <>
          <p>{WORDS.lead}</p>
          <TableRegion label={WORDS.hint}>
            <table className="methods-table">
              <caption className="visually-hidden">{METHOD_WORDS.titles.breaks}</caption>
              <thead>
                <tr>
                  {[WORDS.year, WORDS.what, WORDS.where, WORDS.why].map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={`${line.year} ${line.metric} ${line.why}`}>
                    <th scope="row" className="methods-year">
                      {periodWords(line.year)}
                    </th>
                    <td>{line.metric}</td>
                    <td>{formatList(line.places)}</td>
                    <td>{line.why}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
        </>
      )}
    </section>
  );
}
