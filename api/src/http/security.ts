import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { PublicAddress } from '../address.ts';
import { DATA_POLICY } from '../site/policies.ts';

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

interface Allowed {
  readonly policy: Policy;
  /** Whether pages of others may load it. */
  readonly isForOthers?: boolean;
  /** Whether pages of others may show it in a frame; `frameAncestors` of its policy says by whom. */
  readonly mayBeFramed?: boolean;
}

/** Nothing here asks for any of it, so that nothing that came in by mistake can. */
const NO_DEVICES = {
  camera: [],
  microphone: [],
  geolocation: [],
  displayCapture: [],
  payment: [],
  usb: [],
  browsingTopics: [],
};

/** How long a browser keeps to TLS: half a year. The operator's other hosts are none of ours, so subdomains stay out. */
const HSTS = 'max-age=15552000';

/** The security headers of a route. TLS is asked for where the operator says that readers come by it. */
export function safeHeaders(
  { isTold, base }: PublicAddress,
  { policy, isForOthers = false, mayBeFramed = false }: Allowed,
): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: policy,
    crossOriginResourcePolicy: isForOthers ? 'cross-origin' : 'same-origin',
    strictTransportSecurity: isTold && base.startsWith('https:') ? HSTS : false,
    xFrameOptions: mayBeFramed ? false : 'SAMEORIGIN',
    permissionsPolicy: NO_DEVICES,
  });
}

/** Those of whatever has none of its own: data, and what is said of an address that is no route. */
export function safeByDefault(address: PublicAddress): MiddlewareHandler {
  const set = safeHeaders(address, { policy: DATA_POLICY, isForOthers: true });
  return async function safe(c, next) {
    await next();
    if (!c.res.headers.has('X-Content-Type-Options')) await set(c, async () => {});
  };
}
