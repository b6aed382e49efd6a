import type { SentenceRow } from '@candor/api/types';
import { SECTOR_WORDS as WORDS } from '../words/sectors.ts';
import type { Notes } from './notes.ts';

interface Props {
  readonly sentences: readonly Pick<SentenceRow, 'text' | 'caveats'>[];
  readonly notes: Notes;
}

/** Sentences as a paragraph each, with the numbers of the notes that belong to them. */
export function Told({ sentences, notes }: Props) {
  return sentences.map(({ text, caveats }) => (
    <p key={text} className="told">
      {text}
      <NoteNumbers numbers={notes.numbersOf(caveats)} />
    </p>
  ));
}

function NoteNumbers({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <span className="note-refs">
      {/* Joins them to the word before: a number alone on a line says nothing. */}
      {'\u2060'}
      {numbers.map((number) => (
        <sup key={number}>
          <a href={`#note-${number}`} aria-label={WORDS.note({ number })}>
            {number}
          </a>
        </sup>
      ))}
    </span>
  );
}

export function NoteList({ notes: { general, numbered } }: { readonly notes: Notes }) {
  if (general.length + numbered.length === 0) return null;
  return (
    <section className="notes" aria-labelledby="notes">
      <h2 id="notes">{WORDS.notes}</h2>
      {general.length === 0 ? null : (
        <p>
          {WORDS.everyFigure} {general.join(' ')}
        </p>
      )}
      {numbered.length === 0 ? null : (
        <ol>
          {numbered.map((text, index) => (
            <li key={text} id={`note-${index + 1}`}>
              {text}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
