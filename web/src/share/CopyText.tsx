import { useId, useRef, useState } from 'react';
import { EXPLORE_WORDS } from '../words/explore.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly help?: string | undefined;
}

const WORDS = EXPLORE_WORDS.menu;

/** A text to take along, in sight and with a button that copies it. */
export function CopyText({ label, text, help }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // Without permission for the clipboard the reader copies the selection.
      area.current?.select();
    }
  };
  const isCopied = copied === text;
  return (
    <div className="copy-text">
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : <p className="small quiet">{help}</p>}
      <textarea ref={area} id={id} readOnly rows={3} value={text} spellCheck={false} />
      <button type="button" onClick={copy}>
        {isCopied ? WORDS.copied : WORDS.copy} <span className="visually-hidden">{label}</span>
      </button>
      <span className="visually-hidden" role="status">
        {isCopied ? WORDS.copied : ''}
      </span>
    </div>
  );
}
