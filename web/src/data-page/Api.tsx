import { columnsOf, fileAddress, OBSERVATIONS_FILE } from '@candor/data/release';
import { useDataset } from '../app/dataset-context.ts';
import { releasePath } from '../data/addresses.ts';
import { isFiles } from '../navigation/site.ts';
import { headlineMetric } from '../overview/headline-metric.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { snippetsFor } from '../programs/snippets.ts';
import { DATA_WORDS as WORDS } from '../words/data.ts';
import { Copyable } from './Copyable.tsx';
import { exampleUrl } from './example-url.ts';
import { useOrigin } from './useOrigin.ts';

/** The addresses of a release, below its own, and what each answers. */
const ROUTES = [
  ['', 'manifest'],
  ['/metrics', 'codeBook'],
  ['/observations.json', 'observationsJson'],
  ['/observations.csv', 'observationsCsv'],
  ['/summaries/ALL', 'summary'],
  ['/questions', 'questions'],
  ['/files/observations.csv', 'file'],
] as const;

/** Where a site is files, an answer has the ending of its file. */
const addressOf = (path: string) => (isFiles ? fileAddress(path) : path);

/** How to read the same figures by program. Every address on the page is one that works. */
export function Api() {
  const { book } = useDataset();
  const origin = useOrigin();
  const metric = headlineMetric(book) ?? book.metrics[0];
  const base = releasePath(book.dataset, book.release);
  const measure = headlineMetric(book) === undefined ? 'coverage' : 'sum';
  const url = (form: 'csv' | 'json') =>
    exampleUrl(origin, book.dataset, book.release, metric?.code ?? '', measure, form);
  const columns = columnsOf(OBSERVATIONS_FILE, book.about);
  return (
    <section aria-labelledby="api">
      <h2 id="api">{WORDS.api}</h2>
      <p>{WORDS.apiLead}</p>
      <TableRegion label={WORDS.routesHint}>
        <table className="routes">
          <caption className="visually-hidden">{WORDS.api}</caption>
          <thead>
            <tr>
              <th scope="col">{WORDS.address}</th>
              <th scope="col">{WORDS.answers}</th>
            </tr>
          </thead>
          <tbody>
            {ROUTES.map(([path, name]) => (
              <tr key={path}>
                <th scope="row">
                  <a href={addressOf(base + path)} className="route">
                    {addressOf(base + path)}
                  </a>
                </th>
                <td>{WORDS.routes[name]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {isFiles ? (
        <p className="data-after">
          {WORDS.noFilters({ address: fileAddress(`${base}/observations?metric=${metric?.code ?? ''}`) })}
        </p>
      ) : (
        <>
          <p className="data-after">{WORDS.filters}</p>
          <h3>{WORDS.examples}</h3>
          <p>{WORDS.examplesLead({ metric: metric?.title ?? '' })}</p>
          {snippetsFor({ csv: url('csv'), json: url('json'), columns }).map(({ language, code }) => (
            <div key={language} className="api-example">
              <h4>{language}</h4>
              <Copyable text={code} label={WORDS.code({ language })} isCode />
            </div>
          ))}
        </>
      )}
      <h3>{WORDS.missing.title}</h3>
      <p>{WORDS.missing.text}</p>
    </section>
  );
}
