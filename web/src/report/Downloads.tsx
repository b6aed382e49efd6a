import type { Framework, ServiceTraits } from '@candor/data/framework';
import { exampleId, SERVICE_ID } from '@candor/data/report';
import { useId, useState } from 'react';
import type { REPORT_WORDS } from '../words/report.ts';
import type { Client } from './client.ts';
import { FORMS, type Form } from './messages.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly framework: Framework;
  readonly words: typeof REPORT_WORDS.questionnaire;
  readonly traits: ServiceTraits;
  readonly client: Client;
  readonly year: number;
  readonly chooseYear: (year: number) => void;
  /** A report to begin with. */
  readonly from: File | null;
}

/** The questionnaire for a year, in each form that a report can have. */
export function Downloads({ framework, words: WORDS, traits, client, year, chooseYear, from }: Props) {
  const yearId = useId();
  const isSurvey = framework.surveyOf !== undefined;
  const lastYear = new Date().getFullYear() - (isSurvey ? 0 : 1);
  const serviceId = useId();
  const serviceHelpId = useId();
  const [service, setService] = useState('');
  const written = service.trim() === '' ? exampleId(framework) : service.trim();
  const isService = SERVICE_ID.test(written);
  const [said, say] = useState('');
  const download = async (form: Form) => {
    const who = isSurvey ? `survey-${traits.platformType}` : `${traits.platformType}-${traits.sizeBand}`;
    const name = `candor-${who}-${year}.${form}`;
    if (!isService) return say(WORDS.serviceWrong);
    say(WORDS.making);
    try {
      saveFile(name, await client.write({ form, version: framework.version, traits, year, service: written, from }));
      say(WORDS.made({ name }));
    } catch {
      say(WORDS.failed);
    }
  };
  return (
    <div className="downloads">
      <label htmlFor={yearId}>{WORDS.year}</label>
      <select id={yearId} value={year} onChange={(event) => chooseYear(Number(event.target.value))}>
        {[0, 1, 2, 3, 4].map((back) => (
          <option key={back} value={lastYear - back}>
            {lastYear - back}
          </option>
        ))}
      </select>
      <label htmlFor={serviceId}>{WORDS.service}</label>
      <input
        id={serviceId}
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={service}
        aria-describedby={serviceHelpId}
        aria-invalid={!isService}
        onChange={(event) => setService(event.target.value)}
      />
      <p id={serviceHelpId} className="small quiet">
        {WORDS.serviceHelp}
      </p>
      <fieldset className="download-forms">
        <legend>{WORDS.download}</legend>
        {FORMS.map((form) => (
          <button key={form} type="button" onClick={() => download(form)}>
            {WORDS.forms[form]}
          </button>
        ))}
      </fieldset>
      <p role="status" className="small">
        {said}
      </p>
    </div>
  );
}
