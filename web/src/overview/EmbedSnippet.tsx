import { type View, viewSegment } from '@candor/data/release';
import { useId, useRef, useState } from 'react';
import type { Cube } from '../data/cube.ts';
import { WORDS } from '../words/words.ts';

/** Enough for the chart with its title and foot at the width of a column; the frame scrolls where it is narrower. */
const HEIGHT = { scope: 920, trend: 760 } as const;

/** The `iframe` that puts a view into somebody else's page. */
export function snippetFor(origin: string, cube: Cube, view: View, title: string): string {
  const { dataset, release } = cube.book;
  const src = `${origin}/embed/${dataset}/${release}/${viewSegment(view, cube.codes)}`;
  const safe = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${src}" title="${safe}" loading="lazy" width="100%" height="${HEIGHT[view.chart]}" style="border:0;min-width:100%"></iframe>`;
}

interface Props {
  readonly cube: Cube;
  readonly view: View;
  readonly title: string;
}

export function EmbedSnippet({ cube, view, title }: Props) {
  const helpId = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const snippet = snippetFor(window.location.origin, cube, view, title);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snippet);
      setCopied(snippet);
    } catch {
      // Without permission for the clipboard the reader copies the selection.
      text.current?.select();
    }
  };
  return (
    <details className="embed-snippet">
      <summary>{WORDS.embed.summary}</summary>
      <p id={helpId}>{WORDS.embed.help}</p>
      <textarea
        ref={text}
        readOnly
        rows={4}
        value={snippet}
        aria-label={WORDS.embed.summary}
        aria-describedby={helpId}
        spellCheck={false}
      />
      <button type="button" onClick={copy}>
        {copied === snippet ? WORDS.embed.copied : WORDS.embed.copy}
      </button>
      <span className="visually-hidden" role="status">
        {copied === snippet ? WORDS.embed.copied : ''}
      </span>
    </details>
  );
}
