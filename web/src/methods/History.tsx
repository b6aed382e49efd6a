import type { MetricsAnswer } from '@candor/api/types';
import type { Revision } from '@candor/data/release';
import { useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { releasePath } from '../data/addresses.ts';
import { REVISIONS_FILE, type ReleaseRevisions, releasesQuery } from '../data/page-queries.ts';
import { useRevisions } from '../data/useRevisions.ts';
import { pagePath } from '../navigation/paths.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { formatExact } from '../words/format.ts';
import { METHOD_WORDS } from '../words/methods.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';
import { periodWords } from '../words/period.ts';
import { SITE_WORDS } from '../words/site.ts';
import { MISSING_WORDS, unitOf } from '../words/values.ts';
import { revisedFigure, revisedTexts } from './revised-figure.ts';

const WORDS = MORE_METHOD_WORDS.history;

/** A list longer than this is read as a file. */
const MOST = 40;

/** Every release, newest first, with what it restated, withdrew or added. */
export function History() {
  const { book } = useDataset();
  const releases = useQuery(releasesQuery(book.dataset));
  const revisions = useRevisions(book.dataset, releases.data?.releases ?? []);
  const waiting = releases.error?.message ?? SITE_WORDS.loading;
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{METHOD_WORDS.titles.history}</h2>
      <p>{WORDS.lead}</p>
      {releases.data === undefined ? (
        <p className="quiet">{waiting}</p>
      ) : (
        releases.data.releases.map(({ release, previous }) => (
          <ReleaseHistory
            key={release}
            release={release}
            previous={previous}
            revisions={revisions.find((one) => one.release === release)}
          />
        ))
      )}
    </section>
  );
}

interface Props {
  readonly release: string;
  readonly previous: string | null;
  readonly revisions: ReleaseRevisions | undefined;
}

function ReleaseHistory({ release, previous, revisions }: Props) {
  const { book, place } = useDataset();
  const entries = revisions?.entries ?? [];
  return (
    <div className="history-release">
      <h3>
        <a href={pagePath('overview', { ...place, release })}>{WORDS.release({ release })}</a>
        {release === book.release ? <span className="quiet"> · {WORDS.current}</span> : null}
      </h3>
      <p>
        {previous === null ? WORDS.first : WORDS.follows({ previous })}
        {previous !== null && entries.length === 0 ? ` ${WORDS.none}` : ''}
      </p>
      {entries.length === 0 ? null : <Changes release={release} entries={entries} />}
    </div>
  );
}

interface ChangesProps {
  readonly release: string;
  readonly entries: readonly Revision[];
}

function Changes({ release, entries }: ChangesProps) {
  const { book } = useDataset();
  return (
    <>
      <TableRegion label={WORDS.hint({ release })}>
        <table className="methods-table">
          <caption className="visually-hidden">{METHOD_WORDS.titles.history}</caption>
          <thead>
            <tr>
              <th scope="col">{WORDS.metric}</th>
              <th scope="col">{WORDS.place}</th>
              <th scope="col">{WORDS.kind}</th>
              <th scope="col" className="number">
                {WORDS.before}
              </th>
              <th scope="col" className="number">
                {WORDS.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, MOST).map((entry) => (
              <Change key={JSON.stringify(entry)} entry={entry} book={book} />
            ))}
          </tbody>
        </table>
      </TableRegion>
      {entries.length > MOST ? (
        <p className="quiet">
          {WORDS.more({ count: formatExact(entries.length - MOST) })}{' '}
          <a href={`${releasePath(book.dataset, release)}/files/${REVISIONS_FILE}`}>{REVISIONS_FILE}</a>
        </p>
      ) : null}
    </>
  );
}

function Change({ entry, book }: { readonly entry: Revision; readonly book: MetricsAnswer }) {
  const { metric, measure, platform, year, kind, before, after, beforeRange, afterRange } = entry;
  const unit = unitOf(book, metric, measure);
  const figureOf = (value: number | undefined, bounds: Revision['beforeRange']) =>
    value === undefined ? bounds && { bounds } : { value };
  const [was, is] = revisedTexts(unit, figureOf(before, beforeRange), figureOf(after, afterRange));
  const cell = (text: string | undefined, missing: string) => (
    <td className={text === undefined ? 'number missing' : 'number'}>{text ?? missing}</td>
  );
  return (
    <tr>
      <th scope="row">{revisedFigure(book, entry)}</th>
      <td>
        {book.platforms.find((one) => one.code === platform)?.short ?? platform}, {periodWords(year)}
      </td>
      <td>{WORDS.kinds[kind]}</td>
      {cell(was, kind === 'added' ? '–' : MISSING_WORDS.Q.short)}
      {cell(is, kind === 'withdrawn' ? MISSING_WORDS.Q.short : '–')}
    </tr>
  );
}
