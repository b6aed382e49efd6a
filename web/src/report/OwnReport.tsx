import { useId, useState } from 'react';
import { REPORT_WORDS } from '../words/report.ts';
import type { Client } from './client.ts';
import { OWN_FORMS, type OwnForm } from './messages.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly client: Client;
  readonly file: File;
  /** How many questions of the file are answered publicly. */
  readonly count: number;
}

const WORDS = REPORT_WORDS.own;

/** The company's own public report, of what its file marks as public. */
export function OwnReport({ client, file, count }: Props) {
  const nameId = useId();
  const [name, setName] = useState('');
  const [said, say] = useState('');
  const download = async (form: OwnForm) => {
    const written = `transparency-report.${form}`;
    say(WORDS.making);
    try {
      saveFile(written, await client.own(file, form, name.trim()));
      say(WORDS.made({ name: written }));
    } catch {
      say(WORDS.failed);
    }
  };
  return (
    <div className="findings own-report">
      <h3>{WORDS.title}</h3>
      <p>{count === 0 ? WORDS.none : WORDS.help({ count })}</p>
      {count === 0 ? null : (
        <div className="downloads">
          <label htmlFor={nameId}>{WORDS.name}</label>
          <input
            id={nameId}
            type="text"
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <fieldset className="download-forms">
            <legend>{WORDS.download}</legend>
            {OWN_FORMS.map((form) => (
              <button key={form} type="button" onClick={() => download(form)}>
                {WORDS.forms[form]}
              </button>
            ))}
          </fieldset>
          <p role="status" className="small">
            {said}
          </p>
        </div>
      )}
    </div>
  );
}
