import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { PublicAddress } from '../address.ts';
import type { RouteDefinition } from '../openapi/routes.ts';

/**
 * Says of an answer that its address is to go: since when that is known (RFC 9745), when it goes at the earliest (RFC 8594), where it is
 * explained and what takes its place.
 */
export function deprecations(routes: readonly RouteDefinition[], { base }: PublicAddress): MiddlewareHandler {
  const known = new Map(
    routes.flatMap(({ path, deprecated }) =>
      deprecated === undefined ? [] : [[path.replaceAll(/\{(\w+)\}/g, ':$1'), deprecated] as const],
    ),
  );
  return async function announced(c, next) {
    await next();
    if (known.size === 0) return;
    const found = matchedRoutes(c).flatMap(({ path, method }) => (method === 'GET' ? (known.get(path) ?? []) : []))[0];
    if (found === undefined) return;
    const { headers } = c.res;
    headers.set('Deprecation', `@${Date.parse(found.since) / 1000}`);
    headers.set('Sunset', new Date(found.sunset).toUTCString());
    headers.append('Link', `<${base}/docs>; rel="deprecation", <${base}${found.instead}>; rel="successor-version"`);
  };
}
