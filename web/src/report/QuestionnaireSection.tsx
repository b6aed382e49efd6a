import { askedOf, type Framework } from '@candor/data/framework';
import { useId, useState } from 'react';
import { REPORT_WORDS } from '../words/report.ts';
import { AskedList } from './AskedList.tsx';
import type { Client } from './client.ts';
import { Downloads } from './Downloads.tsx';
import { TakeOver } from './TakeOver.tsx';

interface Props {
  readonly framework: Framework;
  readonly client: Client;
}

/** Type and size of a service → what it is asked, why, and the questionnaire with only that. */
export function QuestionnaireSection({ framework, client }: Props) {
  const isSurvey = framework.surveyOf !== undefined;
  const WORDS = { ...REPORT_WORDS.questionnaire, ...(isSurvey ? REPORT_WORDS.survey.questionnaire : {}) };
  const typeId = useId();
  const sizeName = useId();
  const [type, setType] = useState('');
  const [size, setSize] = useState(framework.sizeBands[0]?.code ?? null);
  // A report is of the year before, and a survey of this one.
  const lastYear = new Date().getFullYear() - (isSurvey ? 0 : 1);
  const [year, setYear] = useState(lastYear);
  const [from, setFrom] = useState<File | null>(null);
  const definition = framework.platformTypes.find((one) => one.code === type)?.definition;
  const traits = { platformType: type, sizeBand: size, maturity: 'M0' } as const;
  const all = type === '' ? [] : askedOf(framework, traits);
  const asked = all.filter((one) => one.asked);
  const others = all.filter((one) => !one.asked);
  return (
    <section aria-labelledby="questionnaire">
      <h2 id="questionnaire">{WORDS.title}</h2>
      <div className="field">
        <label htmlFor={typeId}>{WORDS.type}</label>
        <select id={typeId} value={type} onChange={(event) => setType(event.target.value)}>
          <option value="">{WORDS.chooseType}</option>
          {framework.platformGroups.map((group) => (
            <optgroup key={group.code} label={group.label}>
              {framework.platformTypes
                .filter((one) => one.group === group.code)
                .map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        {definition === undefined ? null : <p className="small quiet">{definition}</p>}
      </div>
      {isSurvey ? null : (
        <fieldset className="field sizes">
          <legend>{WORDS.size}</legend>
          {framework.sizeBands.map((band) => (
            <label key={band.code}>
              <input type="radio" name={sizeName} checked={band.code === size} onChange={() => setSize(band.code)} />
              <span>
                {band.label}{' '}
                <span className="small quiet">
                  {band.staff === null ? '' : `${WORDS.staff({ staff: band.staff })}, `}
                  {WORDS.users({ users: band.monthlyActiveUsers })}
                </span>
              </span>
            </label>
          ))}
          <p className="small quiet">{WORDS.sizeHelp}</p>
        </fieldset>
      )}
      <p role="status" className="visually-hidden">
        {type === '' ? '' : WORDS.asked({ count: asked.length })}
      </p>
      {type === '' ? null : (
        <>
          {isSurvey ? null : (
            <TakeOver framework={framework} client={client} asked={asked} year={year} file={from} choose={setFrom} />
          )}
          <Downloads
            framework={framework}
            words={WORDS}
            traits={traits}
            client={client}
            year={year}
            chooseYear={setYear}
            from={from}
          />
          <h3 className="asked-title">{WORDS.asked({ count: asked.length })}</h3>
          {isSurvey ? null : <p className="small quiet">{WORDS.later}</p>}
          <AskedList framework={framework} asked={asked} />
          {others.length === 0 ? null : (
            <details>
              <summary>{WORDS.optional({ count: others.length })}</summary>
              <AskedList framework={framework} asked={others} />
            </details>
          )}
        </>
      )}
    </section>
  );
}
