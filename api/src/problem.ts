import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type PublicAddress, pathInside } from './address.ts';
import type { ProblemAnswer } from './types.ts';

/** The problem types of this API (RFC 9457, section 4.2: each documents its URI, title and status). */
export const PROBLEM_TYPES = {
  'unknown-parameter': {
    status: 400,
    title: 'Unknown query parameter',
    about: 'The address has a query parameter that this route does not know. The answer lists the ones it knows.',
  },
  'unknown-code': {
    status: 400,
    title: 'Unknown code in a filter',
    about: 'A filter names a code that the release does not have. The answer lists the codes it has.',
  },
  'unreadable-value': {
    status: 400,
    title: 'Unreadable value of a parameter',
    about:
      'A parameter has a value that cannot be read: a limit that is no number of observations, a cursor of another question, a key or a period of SDMX that is none. The answer says what it should be.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    about:
      'There is no such dataset, release, metric, file, version of the framework or route. The answer lists what there is.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Form not offered',
    about: 'The address answers in none of the forms that the client accepts. The answer lists those that it has.',
  },
  'too-large': {
    status: 400,
    title: 'Answer too large',
    about: 'The answer would be larger than its form allows. The answer says how much there is and what to do instead.',
  },
  'too-many-values': {
    status: 400,
    title: 'Too many values in a query',
    about: 'The query has more values than any question needs. Name each code once, or leave a filter out to get all.',
  },
  'range-not-satisfiable': {
    status: 416,
    title: 'No such part',
    about: 'The header Range asks for bytes behind the end. The answer says in Content-Range how many there are.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    about:
      'More new answers are asked for from one address than are made for it. Retry-After says when there is room again; answers that were asked for before are not counted.',
  },
  'address-too-long': {
    status: 414,
    title: 'Address too long',
    about:
      'The address has more letters than any question needs. Ask for fewer codes at once, or for all and choose from them.',
  },
  'method-not-allowed': { status: 405, title: 'Read-only', about: 'The API answers GET and HEAD only.' },
  'format-not-offered': {
    status: 501,
    title: 'Format not offered',
    about: 'The address asks for a format that is not written here. The answer lists those that are.',
  },
  busy: {
    status: 503,
    title: 'Too much at once',
    about: 'More is asked for than can be made at the moment. Ask again after the time that the answer names.',
  },
  unexpected: {
    status: 500,
    title: 'Unexpected error',
    about: 'Something failed on the server. Try again; if that does not help, tell the operator.',
  },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: string; about: string }>;

export type ProblemType = keyof typeof PROBLEM_TYPES;
type ProblemError = NonNullable<ProblemAnswer['errors']>[number];

/** Thrown by a route; one place turns it into the answer. `detail` never holds what is not public. */
export class ApiProblem extends Error {
  readonly type: ProblemType;
  readonly errors: readonly ProblemError[];
  /** What its answer has beside the usual headers. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    type: ProblemType,
    detail: string,
    errors: readonly ProblemError[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.type = type;
    this.errors = errors;
    this.headers = headers;
  }
}

/** A 404 that lists what could have been asked for. */
export function notFound(what: string, asked: string, allowed: readonly string[]): ApiProblem {
  const detail = `There is no ${what} “${asked}”; ${allowed.length === 0 ? 'there is none yet' : `choose from ${allowed.join(', ')}`}.`;
  return new ApiProblem('not-found', detail, [{ parameter: what, detail, allowed }]);
}

/** The answer to a problem: `application/problem+json`, never stored. */
export function problemResponse(c: Context, problem: ApiProblem, address: PublicAddress): Response {
  const { status, title } = PROBLEM_TYPES[problem.type];
  const body: ProblemAnswer = {
    type: `${address.base}/problems/${problem.type}`,
    title,
    status,
    detail: problem.message,
    instance: address.folder + pathInside(address, new URL(c.req.url).pathname),
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
  };
  if (status === 503) c.header('Retry-After', '5');
  if (status === 405) c.header('Allow', 'GET, HEAD');
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...problem.headers,
  });
}
