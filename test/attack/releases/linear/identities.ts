import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A count of a metric, or of one code of it. */
export interface Term {
  readonly metric: string;
  /** `_T`, a code such as `ai_nexus:ai_altered`, or one side of a share: `numerator`, `denominator`. */
  readonly breakdown: string;
}

/** What the framework says of figures of one company in one year and place: the parts are not above the whole, or are all of it. */
export interface Identity {
  readonly whole: Term;
  readonly parts: readonly Term[];
  readonly isAll: boolean;
}

const total = (metric: string): Term => ({ metric, breakdown: '_T' });
const side = (metric: string, breakdown: 'numerator' | 'denominator'): Term => ({ metric, breakdown });
const FIELDS = ['part_of', 'sum_of', 'numerator', 'denominator'] as const;
type Fields = { readonly code: string } & Partial<Record<(typeof FIELDS)[number], unknown>>;

/** The identities of the files of a framework, read from what everybody can download. */
export function identitiesOf(folder: string): readonly Identity[] {
  const metrics = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'eu-template.yaml')
    .flatMap(
      (name) => (parse(readFileSync(join(folder, name), 'utf8')) as { metrics?: Fields[] } | null)?.metrics ?? [],
    );
  return identitiesIn(metrics);
}

/** The files of a version of the framework; those of a survey about one stand there, too. */
export const frameworkFolder = (version: string) =>
  join(import.meta.dirname, '..', '..', '..', '..', 'data', 'framework', version.replace(/-survey$/, ''));

export function identitiesIn(metrics: readonly Fields[]): readonly Identity[] {
  const found = metrics.flatMap((one): Identity[] => [
    ...termsIn(one.part_of).map((whole) => ({ whole, parts: [total(one.code)], isAll: false })),
    ...all(total(one.code), termsIn(one.sum_of)),
    ...all(side(one.code, 'numerator'), termsIn(one.numerator)),
    ...all(side(one.code, 'denominator'), termsIn(one.denominator)),
  ]);
  return found;
}

const all = (whole: Term, parts: readonly Term[]): Identity[] =>
  parts.length === 0 ? [] : [{ whole, parts, isAll: true }];

/** Reads `OUT-CONTENT`, `OUT-CONTENT ai_nexus:ai_altered`, `{metric, breakdown}`, or a list of them. */
function termsIn(field: unknown): Term[] {
  if (field === undefined || field === null) return [];
  if (Array.isArray(field)) return field.flatMap(termsIn);
  if (typeof field === 'object') {
    const { metric, breakdown, code } = field as Record<string, unknown>;
    const of = breakdown === undefined ? code : code === undefined ? breakdown : `${breakdown}:${code}`;
    if (typeof metric !== 'string') throw new Error(`no metric in ${JSON.stringify(field)}`);
    return [{ metric, breakdown: of === undefined ? '_T' : String(of) }];
  }
  return String(field)
    .split(/\s*\+\s*/)
    .map((text) => {
      const [, metric = '', breakdown = '_T'] = /^([A-Z0-9-]+)(?:[ ./:]+(.+))?$/.exec(text.trim()) ?? [];
      if (metric === '') throw new Error(`no metric in “${text}”`);
      return { metric, breakdown };
    });
}

/** Pairs of metrics that an identity connects. */
export function linksOf(identities: readonly Identity[]): (readonly [string, string])[] {
  return identities.flatMap(({ whole, parts }) => parts.map((one) => [whole.metric, one.metric] as const));
}
