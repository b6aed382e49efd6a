import { sdmxCsvLines, sdmxGenericParts, sdmxMlParts } from '@candor/data/release/formats';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type Asked, messageOf, rowsOf } from '../forms.ts';
import { ApiProblem } from '../problem.ts';

/** A form of SDMX data, by what `format` and `Accept` call it. */
export interface SdmxForm {
  readonly format: string;
  /** Of the media type, without its parameters. */
  readonly type: string;
  readonly version: string;
  /** What clients that know nothing of SDMX ask for. */
  readonly also: readonly string[];
  readonly parts: (asked: Asked) => Iterable<string>;
}

/** The one that is answered where nothing is said comes first. */
export const SDMX_FORMS: readonly SdmxForm[] = [
  {
    ...{ format: 'structurespecificdata', type: 'application/vnd.sdmx.structurespecificdata+xml', version: '2.1' },
    also: ['application/xml', 'text/xml'],
    parts: (asked) => sdmxMlParts(messageOf(asked), rowsOf(asked)),
  },
  {
    ...{ format: 'genericdata', type: 'application/vnd.sdmx.genericdata+xml', version: '2.1' },
    also: [],
    parts: (asked) => sdmxGenericParts(messageOf(asked), rowsOf(asked)),
  },
  {
    ...{ format: 'csv', type: 'application/vnd.sdmx.data+csv', version: '2.0.0' },
    also: ['text/csv'],
    parts: (asked) => sdmxCsvLines(messageOf(asked), rowsOf(asked)),
  },
];

export const mediaTypeOf = ({ type, version }: SdmxForm) => `${type}; version=${version}; charset=utf-8`;

/** The form that `format` names, else the one that the client would rather have. Throws a 400 or a 406 problem that lists those there are. */
export function formAsked(c: Context): SdmxForm {
  const asked = c.req.queries('format');
  if (asked !== undefined) {
    const found = SDMX_FORMS.find((one) => one.format === asked.join(','));
    if (found !== undefined) return found;
    const allowed = SDMX_FORMS.map((one) => one.format);
    const detail = `There is no format “${asked.join(',')}”; use one of ${allowed.join(', ')}.`;
    throw new ApiProblem('unknown-code', detail, [{ parameter: 'format', detail, allowed }]);
  }
  const found = acceptedOf(c, SDMX_FORMS);
  if (found !== null) return found;
  throw notAcceptable(SDMX_FORMS.map(mediaTypeOf));
}

interface Offered {
  readonly type: string;
  readonly version: string;
  readonly also: readonly string[];
}

/** What is offered and accepted with the highest weight; the first where nothing is said, null where nothing fits. */
export function acceptedOf<T extends Offered>(c: Context, offered: readonly T[]): T | null {
  const [first] = offered;
  let found: T | null = first ?? null;
  accepts(c, {
    header: 'Accept',
    supports: offered.map((one) => one.type),
    default: '',
    match: (wanted) => {
      const best = wanted
        .filter(({ q }) => q > 0)
        .toSorted((a, b) => b.q - a.q)
        .flatMap(({ type, params }) => offered.find((one) => fits(one, type.toLowerCase(), params.version)) ?? []);
      found = best[0] ?? null;
      return '';
    },
  });
  return found;
}

function fits({ type, version, also }: Offered, asked: string, askedVersion: string | undefined): boolean {
  if (asked === '*/*' || also.includes(asked)) return true;
  const isRange = asked.endsWith('/*') && type.startsWith(asked.slice(0, -1));
  return isRange || (asked === type && (askedVersion === undefined || askedVersion === version));
}

export function notAcceptable(allowed: readonly string[]): ApiProblem {
  const detail = `There is no form that the client accepts; accept one of ${allowed.join(', ')}.`;
  return new ApiProblem('not-acceptable', detail, [{ parameter: 'Accept', detail, allowed }]);
}
