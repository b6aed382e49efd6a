import type { Framework } from '@candor/data/framework';
import { type ChangeEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { formatList } from '../words/format.ts';
import { REPORT_WORDS } from '../words/report.ts';
import { Coverage } from './Coverage.tsx';
import type { FileCheck } from './check-file.ts';
import type { Client } from './client.ts';
import { Findings } from './Findings.tsx';
import { OwnReport } from './OwnReport.tsx';

interface Props {
  readonly framework: Framework;
  readonly client: Client;
}

const WORDS = REPORT_WORDS.check;

interface Shown {
  readonly said: string;
  readonly result: FileCheck | null;
  readonly file: File | null;
}

/** A file is chosen or dropped; what is to be said about it stands below. */
export function CheckSection({ framework, client }: Props) {
  const inputId = useId();
  const helpId = useId();
  const [shown, show] = useState<Shown>({ said: '', result: null, file: null });
  const latest = useRef<File | null>(null);
  const check = async (file: File) => {
    latest.current = file;
    const showIfLatest = (next: Shown) => {
      if (latest.current === file) show(next);
    };
    show({ said: WORDS.checking({ name: file.name }), result: null, file });
    try {
      const result = await client.check(file);
      showIfLatest({ said: summary(file.name, result), result, file });
    } catch {
      showIfLatest({ said: WORDS.failed({ name: file.name }), result: null, file });
    }
  };
  const isOver = useDrop(check);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file !== undefined) check(file);
  };
  return (
    <section aria-labelledby="check">
      <h2 id="check">{WORDS.title}</h2>
      <div className={isOver ? 'drop is-over' : 'drop'}>
        <label htmlFor={inputId}>{WORDS.choose}</label>
        <input
          id={inputId}
          type="file"
          accept=".xlsx,.csv,.json"
          aria-describedby={helpId}
          // So that the same file can be chosen again once it is corrected.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={choose}
        />
        <p id={helpId} className="small">
          {WORDS.drop}
        </p>
      </div>
      <p role="status" className="check-summary">
        {shown.said}
      </p>
      {shown.result === null ? null : (
        <>
          <Findings framework={framework} result={shown.result} />
          {shown.result.coverage === null ? null : <Coverage framework={framework} coverage={shown.result.coverage} />}
          {shown.result.publicAnswers === null || shown.file === null ? null : (
            <OwnReport client={client} file={shown.file} count={shown.result.publicAnswers} />
          )}
        </>
      )}
    </section>
  );
}

function summary(name: string, { errors, warnings }: FileCheck): string {
  const parts = [
    ...(errors.length === 0 ? [] : [WORDS.errors({ count: errors.length })]),
    ...(warnings.length === 0 ? [] : [WORDS.warnings({ count: warnings.length })]),
  ];
  return parts.length === 0 ? WORDS.clean({ name }) : WORDS.found({ name, parts: formatList(parts) });
}

/** A file may be dropped anywhere on the page: beside the box, the browser would leave the page to open it. */
function useDrop(take: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const current = useRef(take);
  current.current = take;
  // Before the page is drawn: a browser opens a file that is dropped where nobody takes it, and leaves the page.
  useLayoutEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      // A part of the page may have taken it for itself.
      if (event.defaultPrevented) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) current.current(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
