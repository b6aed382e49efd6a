import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from './problem.ts';

/** More errors than these nobody reads. */
export const MOST_ERRORS = 20;

/**
 * Refuses an address with a query parameter that its route does not take, and names each: a filter that is misspelt must not
 * answer with everything.
 */
export function takes(...known: readonly string[]): MiddlewareHandler {
  return async function refuseUnknown(c, next) {
    const errors = Object.keys(c.req.queries())
      .filter((name) => !known.includes(name))
      .slice(0, MOST_ERRORS)
      .map((parameter) => ({
        parameter,
        detail: `This address has no parameter “${parameter}”; ${known.length === 0 ? 'it takes none' : `use ${known.join(', ')}`}.`,
        allowed: known,
      }));
    if (errors.length > 0) {
      throw new ApiProblem('unknown-parameter', errors.map((error) => error.detail).join(' '), errors);
    }
    await next();
  };
}
