import type { Release } from '@candor/data/release/folder';
import {
  type Chosen,
  codeListId,
  codesOf,
  conceptSchemeId,
  type Described,
  KEY_DIMENSIONS,
  type StructureKind,
  sdmxId,
  sdmxStructures,
} from '@candor/data/release/formats';
import type { Context } from 'hono';
import type { Answers } from '../answers.ts';
import type { Catalogue } from '../catalogue.ts';
import { notFound } from '../problem.ts';
import { sourceOf } from '../source.ts';
import { acceptedOf, notAcceptable } from './data-forms.ts';
import { type Reference, releasesBy, seriesBy } from './references.ts';
import { type References, relatedTo } from './related.ts';

const STRUCTURE = {
  type: 'application/vnd.sdmx.structure+xml',
  version: '2.1',
  also: ['application/xml', 'text/xml'],
} as const;

export const STRUCTURE_TYPE = `${STRUCTURE.type}; version=${STRUCTURE.version}; charset=utf-8`;

interface StructureQuery {
  readonly references: References;
  readonly isStub: boolean;
}

/** Answers with structures of a kind, and with those that belong to them. */
export function answerStructures(
  answers: Answers,
  c: Context,
  kind: StructureKind,
  reference: Reference,
  { references, isStub }: StructureQuery,
): Response {
  if (acceptedOf(c, [STRUCTURE]) === null) throw notAcceptable([STRUCTURE_TYPE]);
  const { catalogue } = answers;
  const related = relatedTo(kind, references);
  const found = seriesBy(catalogue, reference).flatMap((series) => {
    const lists = namedIn(series.dataset, kind, reference);
    return lists === null ? [] : releasesBy(series, reference).map((one) => ({ ...one, lists }));
  });
  const [first, ...others] = found;
  if (first === undefined) {
    const all = catalogue.datasets.flatMap((one) => idsOf(one.dataset, kind));
    throw notFound(`${kind} in version ${reference.version}`, reference.id, all);
  }
  const chosen = found.map(
    ({ release, lists }): Chosen => ({
      of: described(catalogue, release),
      kinds: new Set([kind, ...related]),
      // Beside its siblings a list is one of all.
      lists: kind === 'codelist' && !related.has('codelist') ? lists : null,
    }),
  );
  const part = {
    mediaType: STRUCTURE_TYPE,
    key: `${c.req.path}?${references}${isStub ? '&stub' : ''}`,
    make: () => sdmxStructures(chosen, isStub),
  };
  return others.length > 0
    ? answers.of(c, null, part)
    : answers.of(c, first.release, { ...part, freshness: first.isFrozen ? 'frozen' : 'latest' });
}

/** The ids of the structures of a kind that a dataset has. */
function idsOf(dataset: string, kind: StructureKind): readonly string[] {
  switch (kind) {
    case 'codelist':
      return [...KEY_DIMENSIONS.map((one) => one.id), 'OBS_STATUS', 'CONF_STATUS'].map((id) => codeListId(dataset, id));
    case 'conceptscheme':
      return [conceptSchemeId(dataset)];
    default:
      return [sdmxId(dataset)];
  }
}

/** Those that are asked for; null where none is. */
function namedIn(dataset: string, kind: StructureKind, { id }: Reference): readonly string[] | null {
  const named = idsOf(dataset, kind).filter((one) => id === 'all' || id.split('+').includes(one));
  return named.length === 0 ? null : named;
}

function described(catalogue: Catalogue, release: Release): Described {
  const { manifest, codeBook, observations } = release;
  const framework = () => catalogue.framework(codeBook.frameworkVersion);
  const { title, publishedOn = null } = manifest;
  return {
    ...{ dataset: manifest.dataset, release: manifest.release, title, prepared: publishedOn },
    description: `${codeBook.dataset.description} ${manifest.citation}`,
    codes: () =>
      codesOf(codeBook, framework(), sourceOf(release, framework(), catalogue.texts).bandLabel, observations),
  };
}
