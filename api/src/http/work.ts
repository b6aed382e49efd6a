import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Handover } from '../memory/in-flight.ts';
import { ApiProblem } from '../problem.ts';

/** What an answer costs whoever asks for it, where what is asked of one address is bounded. */
const COST = { any: 1, made: 25 } as const;

/** What a server hands over beside a request; nothing where there is none. */
export function handoverOf(c: Context): Handover | undefined {
  return (c.env as { readonly handover?: Handover } | undefined)?.handover;
}

/** Throws a problem with 429 where a client has nothing left for it: `made` is for what takes a thread some time. */
export function pay(c: Context, what: keyof typeof COST): void {
  const handover = handoverOf(c);
  if (handover?.spend === undefined) return;
  const spent = handover.spend(COST[what]);
  handover.spent = spent;
  if (spent.isAllowed) return;
  const { retryAfter, headers } = spent;
  throw new ApiProblem(
    'too-many-requests',
    `From this address more new answers are asked for than are made for one; ask again in ${retryAfter} s.`,
    [],
    { ...headers, 'Retry-After': String(retryAfter) },
  );
}

/** What costs nothing to answer, and is asked for by those who watch the server. */
const FREE = /^\/(assets\/|healthz$)/;

/** Has each answer paid for that was not there already, and says what is left. */
export function paidFor(): MiddlewareHandler {
  return async function paid(c, next) {
    if (handoverOf(c)?.spend === undefined || FREE.test(c.req.path)) return next();
    pay(c, 'any');
    await next();
    for (const [name, value] of Object.entries(handoverOf(c)?.spent?.headers ?? {})) c.res.headers.set(name, value);
  };
}

/** Says which route answered, for those who count. */
export function tellsRoute(): MiddlewareHandler {
  return async function told(c, next) {
    await next();
    const handover = handoverOf(c);
    if (handover !== undefined) handover.route = matchedRoutes(c).find((one) => one.method === 'GET')?.path ?? '';
  };
}
