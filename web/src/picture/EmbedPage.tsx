import type { ViewJob } from '@candor/api/pictures';
import { Legend } from '../charts/figure/ChartFigure.tsx';
import { AsideNote } from '../charts/say/AsideNote.tsx';
import { ViewFoot } from '../charts/say/ViewFoot.tsx';
import { StaticTable } from '../charts/say/ViewTable.tsx';
import { CHART_WORDS } from '../words/charts.ts';
import { EMBED_WORDS as WORDS } from '../words/embed.ts';
import type { Drawn } from './drawn.ts';
import { insteadOf } from './instead.ts';
import { newerLines } from './newer.ts';
import { pointsOf } from './points.ts';
import { dateOf, type Shown } from './shown.ts';

interface Props extends Shown {
  readonly job: ViewJob;
  /** The drawing at each width; empty where something is said in its place. */
  readonly bands: readonly Drawn[];
}

/** One chart in somebody else's page, as pages have it (`ChartFigure`), with its drawing in it and nothing that a script must do. */
export function EmbedPage({ job, loaded, drawing, bands }: Props) {
  const { book } = job;
  const instead = insteadOf(drawing);
  return (
    <main>
      <NewerNote job={job} drawing={drawing} />
      <figure className="chart" aria-labelledby="title">
        <h1 id="title" className="chart-title">
          {loaded.title}
        </h1>
        <p className="chart-subtitle">{loaded.subtitle}</p>
        <Legend drawing={drawing} />
        <div className="chart-plot" id="plot" role="img" aria-label={loaded.description}>
          {instead !== null ? (
            <p className={instead === CHART_WORDS.untold ? 'untold held' : 'untold'}>
              <span>{instead}</span>
            </p>
          ) : (
            <div className="bands" aria-hidden="true">
              {bands.map(({ width, height, content }, at) => (
                <svg
                  key={width}
                  className={`b${at}`}
                  viewBox={`0 0 ${width} ${height}`}
                  // biome-ignore lint/security/noDangerouslySetInnerHtml: what the same components drew, written and escaped by us
                  dangerouslySetInnerHTML={{ __html: content }}
                />
              ))}
            </div>
          )}
          {book.synthetic ? (
            <div className="synthetic-mark" aria-hidden="true">
              <span>{CHART_WORDS.synthetic}</span>
            </div>
          ) : null}
          <p className="chart-reading" role="status" />
        </div>
        {drawing.aside.length === 0 ? null : (
          <p className="chart-aside">
            <AsideNote drawing={drawing} />
          </p>
        )}
        <figcaption>
          <ViewFoot
            book={book}
            loaded={loaded}
            drawing={drawing}
            more={
              <p>
                {dateOf(book.publishedOn)}{' '}
                <a href={job.page} target="_blank" rel="noopener">
                  {WORDS.explore}
                </a>
              </p>
            }
          />
        </figcaption>
        <details className="figure-table" open={instead !== null}>
          <summary>{CHART_WORDS.asTable}</summary>
          <StaticTable drawing={drawing} caption={loaded.subtitle} />
        </details>
      </figure>
      {instead !== null ? null : (
        <script
          type="application/json"
          id="points"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the block
          dangerouslySetInnerHTML={{
            __html: JSON.stringify(pointsOf(drawing, loaded.description, bands)).replaceAll('<', '\\u003c'),
          }}
        />
      )}
    </main>
  );
}

/** That the release is not the latest, and what the latest says otherwise; nothing where it is. */
function NewerNote({ job, drawing }: Pick<Props, 'job' | 'drawing'>) {
  const lines = newerLines(job.newer, drawing);
  if (job.newer === null || lines === null) return null;
  return (
    <p className={lines.isRestated ? 'newer restated' : 'newer'} role="note">
      {lines.text}{' '}
      <a href={job.newer.page} target="_blank" rel="noopener">
        {WORDS.newerLink}
      </a>
    </p>
  );
}
