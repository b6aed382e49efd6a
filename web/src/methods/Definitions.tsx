import { useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { groupBy } from '../browser/group-by.ts';
import { frameworkQuery } from '../data/queries.ts';
import { metricOfPath } from '../navigation/paths.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { METHOD_WORDS } from '../words/methods.ts';

const WORDS = METHOD_WORDS.definitions;

/** What is counted and what is computed, in the words of the code book. */
export function Definitions() {
  const { book } = useDataset();
  const framework = useQuery(frameworkQuery(book.frameworkVersion));
  const bySection = [...groupBy(book.metrics, (metric) => metric.section)];
  const label = (code: string) => framework.data?.sections.find((one) => one.code === code)?.label ?? code;
  return (
    <section aria-labelledby="definitions">
      <h2 id="definitions">{WORDS.title}</h2>
      <p>{WORDS.lead}</p>
      {bySection.map(([code, metrics]) => (
        <details key={code} className="methods-metrics" open={book.metrics.length < 6}>
          <summary>{WORDS.metrics({ count: metrics.length, section: label(code) })}</summary>
          <dl className="methods-list">
            {metrics.map((metric) => (
              <div key={metric.code}>
                <dt>
                  <a href={metricOfPath(metric.code, book)}>{metric.title}</a>
                </dt>
                <dd>{metric.definition}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <details className="methods-metrics">
        <summary>{WORDS.measuresOf({ count: book.measures.length })}</summary>
        <TableRegion label={WORDS.measuresHint}>
          <table className="methods-table">
            <caption className="visually-hidden">{WORDS.measures}</caption>
            <thead>
              <tr>
                <th scope="col">{WORDS.measure}</th>
                <th scope="col">{WORDS.definition}</th>
              </tr>
            </thead>
            <tbody>
              {book.measures.map((measure) => (
                <tr key={measure.code}>
                  <th scope="row">{measure.label}</th>
                  <td>{measure.definition}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      </details>
    </section>
  );
}
