import { useState } from 'react';
import { DATA_WORDS as WORDS } from '../words/data.ts';

interface Props {
  readonly text: string;
  readonly label: string;
  /** Set in the type of code, with its line breaks. */
  readonly isCode?: boolean;
}

/** A text to take along, with a button that does it. */
export function Copyable({ text, label, isCode = false }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without permission for the clipboard the text is still there to be selected.
      setCopied(false);
    }
  };
  return (
    <div className={isCode ? 'copyable copyable-code' : 'copyable'}>
      {isCode ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section className="code-region" tabIndex={0} aria-label={label}>
          <pre>
            <code>{text}</code>
          </pre>
        </section>
      ) : (
        <p>{text}</p>
      )}
      <button type="button" onClick={copy} aria-label={`${WORDS.copy}: ${label}`}>
        {copied ? WORDS.copied : WORDS.copy}
      </button>
      <span className="visually-hidden" role="status">
        {copied ? WORDS.copied : ''}
      </span>
    </div>
  );
}
