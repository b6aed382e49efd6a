import type { SummaryAnswer } from '@candor/api/types';
import type { Platform } from '@candor/data/framework';
import { factsOf } from '@candor/data/release/views';
import { useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { summaryQuery } from '../data/page-queries.ts';
import { factsQuery, frameworkQuery } from '../data/queries.ts';
import { pagePath, sectorPath } from '../navigation/paths.ts';
import { Failed, Loading } from '../page/States.tsx';
import { companiesIn, formatDay } from '../words/format.ts';
import { periodWords } from '../words/period.ts';
import { SECTOR_WORDS as WORDS } from '../words/sectors.ts';
import { BriefTable } from './BriefTable.tsx';
import { baseRows, besideFilters } from './base-rows.ts';
import { mostCompanies } from './companies.ts';
import { notesOf } from './notes.ts';
import { SectorTrend } from './SectorTrend.tsx';
import { neighboursOf, typesOf } from './sector-list.ts';
import { NoteList, Told } from './Told.tsx';

/** A summary for a minister's desk: sentences with their notes, each with its figures beside those of all sectors. */
export default function Brief({ platform }: { readonly platform: Platform }) {
  const { book } = useDataset();
  const summary = useQuery(summaryQuery(book.dataset, book.release, platform.code));
  if (summary.isError) return <Failed error={summary.error} retry={() => summary.refetch()} />;
  if (summary.data === undefined) return <Loading text={WORDS.loading} />;
  return (
    <article className="brief">
      <Head platform={platform} summary={summary.data} />
      {summary.data === null ? <p>{WORDS.noSummary}</p> : <Sections platform={platform} summary={summary.data} />}
      <Onward platform={platform} />
    </article>
  );
}

interface HeadProps {
  readonly platform: Platform;
  readonly summary: SummaryAnswer | null;
}

function Head({ platform, summary }: HeadProps) {
  const { book, place } = useDataset();
  const rows = summary === null ? [] : observationsOf(summary);
  const year = summary?.year ?? null;
  const asked = rows.filter((row) => row.year === year && row.platform === platform.code && row.panel === 'all');
  const n = mostCompanies(asked.map((row) => row.n));
  const group = book.platforms.find((one) => one.code === platform.parent && one.level === 'group');
  return (
    <section className="opening brief-head">
      <p className="kicker">
        {WORDS.kicker} · {book.about.title}
      </p>
      <h1>{platform.label}</h1>
      {platform.level === 'type' ? <p className="lead">{platform.definition}</p> : null}
      <p className="brief-facts">
        {platform.level === 'group' ? (
          <span>
            {WORDS.holds}{' '}
            {typesOf(book, platform.code).map((one, index) => (
              <span key={one.code}>
                {index === 0 ? '' : ' · '}
                <a href={sectorPath(place, one.code)}>{one.label}</a>
              </span>
            ))}
          </span>
        ) : group === undefined ? null : (
          <span>
            {WORDS.partOf} <a href={sectorPath(place, group.code)}>{group.label}</a>
          </span>
        )}
        {year === null ? null : (
          <span>
            {book.publishedOn === null
              ? WORDS.facts({ year: periodWords(year), release: book.release })
              : WORDS.factsOf({ year: periodWords(year), release: book.release, day: formatDay(book.publishedOn) })}
          </span>
        )}
        {n === null ? null : <span>{WORDS.answered(companiesIn(n))}</span>}
      </p>
      <p className="brief-tools">
        <button type="button" onClick={() => window.print()}>
          {WORDS.print}
        </button>
      </p>
    </section>
  );
}

const observationsOf = ({ sections }: SummaryAnswer) =>
  sections.flatMap((section) => section.sentences.flatMap((one) => one.observations));

function Sections({ platform, summary }: { readonly platform: Platform; readonly summary: SummaryAnswer }) {
  const { book } = useDataset();
  const year = summary.year ?? 0;
  const sections = summary.sections.map((section) => ({
    ...section,
    rows: baseRows(
      section.sentences.flatMap((one) => one.observations),
      platform.code,
      year,
    ),
  }));
  const rows = sections.flatMap((section) => section.rows);
  const lists = useQuery(frameworkQuery(book.frameworkVersion));
  const beside = useQuery({
    ...factsQuery(book.dataset, book.release, besideFilters(book, rows, platform.code)),
    enabled: rows.length > 0,
  });
  const facts = beside.data ?? factsOf({ observations: observationsOf(summary) });
  const notes = notesOf(
    book,
    summary.sections.flatMap((section) => section.sentences),
  );
  if (sections.length === 0) return <p>{WORDS.nothing}</p>;
  return (
    <>
      {sections.map(({ key, heading, sentences, rows: its }, index) => (
        <section key={key} className="brief-section" aria-labelledby={`part-${key}`}>
          <h2 id={`part-${key}`}>{heading}</h2>
          <div className={its.length === 0 && index > 0 ? 'brief-text brief-alone' : 'brief-text'}>
            <Told sentences={sentences} notes={notes} />
          </div>
          {its.length === 0 && index > 0 ? null : (
            <div className="brief-figures">
              <BriefTable
                lists={lists.data}
                heading={heading}
                year={year}
                rows={its}
                facts={facts}
                platform={platform.code}
              />
              {index === 0 ? <SectorTrend platform={platform.code} /> : null}
            </div>
          )}
        </section>
      ))}
      <NoteList notes={notes} />
    </>
  );
}

function Onward({ platform }: { readonly platform: Platform }) {
  const { book, place } = useDataset();
  const { before, after } = neighboursOf(book, platform.code);
  return (
    <nav className="brief-onward" aria-label={WORDS.others}>
      {before === undefined ? null : (
        <a href={sectorPath(place, before.code)} rel="prev">
          {WORDS.before}: {before.label}
        </a>
      )}
      {after === undefined ? null : (
        <a href={sectorPath(place, after.code)} rel="next">
          {WORDS.after}: {after.label}
        </a>
      )}
      <a href={pagePath('explore', place, { platform: platform.code })}>{WORDS.explore}</a>
      <a href={pagePath('methods', place)}>{WORDS.readBy}</a>
    </nav>
  );
}
