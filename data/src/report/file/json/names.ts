import { askedAbout } from '../../../framework/index.ts';
import { metaKeyOf, metaName } from '../meta-names.ts';
import type { MetaKey } from '../types.ts';

const RENAMED: readonly MetaKey[] = ['service', 'platform_type'];

/** A file with the names that a report has. */
export interface InReportNames {
  readonly file: unknown;
  /** A place as the file itself calls it. */
  readonly told: (where: string) => string;
}

/** A file of a survey calls service and type of platform otherwise; so that both are read alike, it gets the names of a report. */
export function inReportNames(file: unknown): InReportNames {
  const same = { file, told: (where: string) => where };
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return same;
  const members = Object.entries(file);
  const { framework } = file as { readonly framework?: unknown };
  const isSurvey = typeof framework === 'string' && askedAbout(framework.trim()) !== null;
  const others = members.filter(([name]) => {
    const key = metaKeyOf(name);
    return key !== undefined && key !== name && !(key in file);
  });
  if (!isSurvey && others.length === 0) return same;
  const renamed = new Set(others.map(([name]) => name));
  const told = new Map(
    // What is missing is missing by the name that it has in a survey.
    RENAMED.filter((key) => !(key in file)).map((key) => [`/${key}`, `/${metaName(key, { surveyOf: '' })}`]),
  );
  return {
    file: Object.fromEntries(members.map(([name, value]) => [renamed.has(name) ? metaKeyOf(name) : name, value])),
    told: (where) => told.get(where) ?? where,
  };
}
