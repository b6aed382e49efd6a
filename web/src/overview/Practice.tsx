import type { Period } from '@candor/data/release';
import { useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { factsQuery } from '../data/queries.ts';
import { MORE_WORDS as WORDS } from '../words/overview-more.ts';
import { periodWords } from '../words/period.ts';
import { SITE_WORDS } from '../words/site.ts';
import { ShareTable } from './ShareTable.tsx';
import { knownSafeguards, optionLines, shareLine } from './shares.ts';

/** The main safeguards and the challenges named, where a dataset asks about them. */
export function Practice({ year }: { readonly year: Period }) {
  const { book } = useDataset();
  const safeguards = knownSafeguards(book);
  const challenges = book.metrics.find((one) => one.code === book.summaries.challenges);
  const metrics = [...safeguards.map((one) => one.metric), ...(challenges === undefined ? [] : [challenges.code])];
  const measures = ['share', 'share_previous'].filter((code) => book.measures.some((one) => one.code === code));
  const { data: facts, error } = useQuery({
    ...factsQuery(book.dataset, book.release, {
      metric: metrics,
      measure: measures,
      platform: ['ALL'],
      size: ['_T'],
      year: [String(year)],
    }),
    enabled: metrics.length > 0,
  });
  if (metrics.length === 0) return null;
  const waiting = error === null ? SITE_WORDS.loading : error.message;
  return (
    <>
      {safeguards.length === 0 ? null : (
        <section aria-labelledby="practice">
          <h2 id="practice">{WORDS.practice}</h2>
          <p>{WORDS.practiceLead({ year: periodWords(year) })}</p>
          {facts === undefined ? (
            <p className="quiet overview-wait">{waiting}</p>
          ) : (
            <ShareTable
              caption={WORDS.practiceCaption({ year: periodWords(year) })}
              heading={WORDS.safeguard}
              year={year}
              lines={safeguards.map(({ metric, breakdown, label }) =>
                shareLine(facts, { metric, breakdown, platform: 'ALL', year }, label),
              )}
            />
          )}
        </section>
      )}
      {challenges === undefined ? null : (
        <section aria-labelledby="challenges">
          <h2 id="challenges">{WORDS.challenges}</h2>
          <p>{WORDS.challengesLead({ year: periodWords(year) })}</p>
          {facts === undefined ? (
            <p className="quiet overview-wait">{waiting}</p>
          ) : (
            <ShareTable
              caption={WORDS.challengesCaption({ year: periodWords(year) })}
              heading={WORDS.challenge}
              year={year}
              lines={optionLines(challenges, facts, 'ALL', year)}
            />
          )}
        </section>
      )}
    </>
  );
}
