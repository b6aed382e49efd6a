import type { Framework } from '@candor/data/framework';
import type { Period } from '@candor/data/release';
import { isProtected, isSameCode, observationRow } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { readerOf, type Sentence, type Telling, type Texts, tellingOf } from '@candor/data/release/sentences';
import type { SentenceRow, Summarised } from './types.ts';

/** A release is indexed once, whatever is asked of it. */
const tellings = new WeakMap<Release, Telling>();

export function tellingFor(release: Release, framework: Framework, texts: Texts): Telling {
  const known = tellings.get(release);
  if (known !== undefined) return known;
  const made = tellingOf(release.codeBook, framework, readerOf(release.observations), texts);
  tellings.set(release, made);
  return made;
}

type PlatformInfo = Release['codeBook']['platforms'][number];

export function platformOf({ codeBook }: Release, code: string): PlatformInfo | undefined {
  return codeBook.platforms.find((one) => isSameCode(one.code, code));
}

export const codesOf = ({ codeBook }: Release) => codeBook.platforms.map((one) => one.code);

export function about(
  release: Release,
  { code, label, level, definition }: PlatformInfo,
  year: Period | null,
  sentences: readonly Sentence[],
): Summarised {
  return { platform: { code, label, level, definition }, year, caveats: caveatsOf(release, sentences) };
}

/** Every caveat that some sentences name. */
export function caveatsOf({ codeBook }: Release, sentences: readonly Sentence[]): Summarised['caveats'] {
  const needed = new Set(sentences.flatMap((one) => one.caveats));
  return codeBook.caveats.filter(({ id }) => needed.has(id)).map(({ id, text }) => ({ id, text }));
}

/** A sentence with the observations that it rests on. */
export function sentenceRow({ text, caveats, used, table }: Sentence, { codeBook }: Release): SentenceRow {
  const observations = used.map((one) => observationRow(one, isProtected(codeBook)));
  return { text, caveats, observations, ...(table === undefined ? {} : { table }) };
}
