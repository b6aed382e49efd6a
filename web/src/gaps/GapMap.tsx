import '../styles/gaps.css';
import type { GapsAnswer } from '@candor/api/types';
import { useQuery } from '@tanstack/react-query';
import { GAPS, gapsQuery } from '../data/consultation-query.ts';
import { Select } from '../explore/Select.tsx';
import { reportPath } from '../navigation/paths.ts';
import { inSite } from '../navigation/site.ts';
import { useAddress } from '../navigation/useAddress.ts';
import { Failed, Loading } from '../page/States.tsx';
import { GAP_WORDS as WORDS } from '../words/gaps.ts';
import { SITE_WORDS } from '../words/site.ts';
import { GapBars } from './GapBars.tsx';
import { GapTable } from './GapTable.tsx';
import { gapRows } from './rows.ts';

/** What is wanted of the framework beside what is there, as a chart and as a table. */
export default function GapMap() {
  const gaps = useQuery(gapsQuery());
  return (
    <section aria-labelledby="gap-map">
      <h2 id="gap-map">{WORDS.title}</h2>
      {gaps.data !== undefined ? (
        <Found gaps={gaps.data} />
      ) : gaps.isError ? (
        <Failed error={gaps.error} retry={() => gaps.refetch()} />
      ) : (
        <Loading />
      )}
    </section>
  );
}

const PART = 'gaps';

function Found({ gaps }: { readonly gaps: GapsAnswer }) {
  const [search, go] = useAddress();
  const { survey, answers } = gaps;
  if (survey === null) return <p>{WORDS.none}</p>;
  const params = new URLSearchParams(search);
  const of = params.get(PART) === 'metrics' ? 'metrics' : 'questions';
  const choose = (chosen: string) => {
    params.delete(PART);
    if (chosen !== 'questions') params.set(PART, chosen);
    go(params.size === 0 ? '' : `?${params}`);
  };
  const rows = gapRows(gaps, of);
  const isSynthetic = survey.synthetic || answers?.synthetic === true;
  return (
    <>
      <p>
        {WORDS.lead} <a href={reportPath(gaps.frameworkVersion)}>{WORDS.takePart}</a>
      </p>
      {isSynthetic ? (
        <p className="synthetic-note">
          <span className="synthetic-label">{SITE_WORDS.synthetic}</span> {WORDS.synthetic}
        </p>
      ) : null}
      <div className="consultation-controls">
        <Select
          label={WORDS.show}
          value={of}
          options={[
            { value: 'questions', label: WORDS.questions },
            { value: 'metrics', label: WORDS.metrics },
          ]}
          onChange={choose}
        />
      </div>
      <GapBars rows={rows} survey={survey} />
      <p className="small quiet">{WORDS.hint}</p>
      <details>
        <summary>{WORDS.table}</summary>
        <GapTable rows={rows} groups={gaps.groups} />
      </details>
      <p className="small quiet">
        {WORDS.sources({ survey: survey.citation, answers: answers?.citation ?? WORDS.noAnswers })}{' '}
        <a href={inSite(pinned(gaps))}>{WORDS.data}</a>
      </p>
    </>
  );
}

/** The address of what is shown, which stays as it is when there are newer releases. */
function pinned({ frameworkVersion, survey, answers }: GapsAnswer): string {
  const side = (name: string, from: GapsAnswer['survey']) =>
    from === null ? [] : [`${name}=${from.dataset}@${from.release}`];
  return `${GAPS}?${[`version=${frameworkVersion}`, ...side('survey', survey), ...side('answers', answers)].join('&')}`;
}
