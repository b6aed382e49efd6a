import type { Asked, Framework } from '@candor/data/framework';
import { type ChangeEvent, type DragEvent, useEffect, useId, useState } from 'react';
import { REPORT_WORDS } from '../words/report.ts';
import type { Client } from './client.ts';
import { FindingList } from './FindingList.tsx';
import { Taken } from './Taken.tsx';
import type { TakenOver } from './take-over.ts';

interface Props {
  readonly framework: Framework;
  readonly client: Client;
  readonly asked: readonly Asked[];
  readonly year: number;
  readonly file: File | null;
  readonly choose: (file: File | null) => void;
}

const WORDS = REPORT_WORDS.takeOver;

/** A report in the EU's harmonised template, and what the questionnaire takes over from it. */
export function TakeOver({ framework, client, asked, year, file, choose }: Props) {
  const inputId = useId();
  const helpId = useId();
  const [result, setResult] = useState<TakenOver | 'failed' | null>(null);
  useEffect(() => {
    let isLatest = true;
    setResult(null);
    if (file !== null) {
      client.takeOver(file, year).then(
        (found) => isLatest && setResult(found),
        () => isLatest && setResult('failed'),
      );
    }
    return () => {
      isLatest = false;
    };
  }, [client, file, year]);
  const change = (event: ChangeEvent<HTMLInputElement>) => choose(event.target.files?.[0] ?? null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    choose(event.dataTransfer.files[0] ?? null);
  };
  const said = file === null ? '' : saidOf(file.name, result);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is another way to the field below
    <div className="take-over" onDrop={drop}>
      <h3>{WORDS.title}</h3>
      <p id={helpId}>{WORDS.help}</p>
      <div className="field">
        <label htmlFor={inputId}>{WORDS.choose}</label>
        <input
          id={inputId}
          type="file"
          accept=".xlsx,.csv,.zip"
          aria-describedby={helpId}
          // So that the same file can be chosen again once it is corrected.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={change}
        />
      </div>
      <p role="status" className="take-over-summary">
        {said}
      </p>
      {result === null || result === 'failed' || result.kind === 'ours' ? null : result.kind === 'refused' ? (
        <FindingList findings={result.findings} />
      ) : (
        <Taken framework={framework} asked={asked} prefill={result.prefill} />
      )}
    </div>
  );
}

function saidOf(name: string, result: TakenOver | 'failed' | null): string {
  if (result === null) return WORDS.reading({ name });
  if (result === 'failed') return WORDS.failed({ name });
  if (result.kind === 'ours') return WORDS.ours({ name });
  return result.kind === 'refused' ? WORDS.refused({ name }) : WORDS.read({ name });
}
