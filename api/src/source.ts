import type { Framework } from '@candor/data/framework';
import type { Release } from '@candor/data/release/folder';
import type { Source } from '@candor/data/release/formats';
import { bandWords, type Texts } from '@candor/data/release/sentences';
import { tellingFor } from './telling.ts';

/** What a file of a release needs beside its observations: which release it is of, and what its codes are called. */
export function sourceOf(release: Release, framework: Framework, texts: Texts): Source {
  const { manifest, codeBook } = release;
  const { dataset, release: id } = manifest;
  return {
    ...{ dataset, release: id, codeBook, lists: framework },
    bandLabel: (band) => bandWords(tellingFor(release, framework, texts), band),
  };
}
