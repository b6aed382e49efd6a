import { type ClientOf, clientOf, readProxies, TokenBuckets } from '@candor/api';
import type { Effects } from '../command.ts';
import { Refusal } from '../command.ts';

/** How what clients may ask for is bounded, and how they are known. */
export interface ClientBounds {
  readonly clientOf: ClientOf;
  readonly buckets: TokenBuckets | null;
}

export const BOUND_OPTIONS = {
  proxy: { type: 'string' },
  'rate-limit': { type: 'string' },
} as const;

/** New answers a second that one address is given where nothing else is said; a page with its charts is some dozens at once. */
const USUAL_RATE = 40;

interface Said {
  readonly proxy?: string | undefined;
  readonly 'rate-limit'?: string | undefined;
}

/**
 * Reads `--proxy` and `--rate-limit`. Where nothing is said there is a limit only where readers themselves connect: behind a proxy all
 * would be one, and on this machine alone nobody need be bounded.
 */
export function clientBounds(said: Said, env: Effects['env'], host: string, isPublic: boolean): ClientBounds {
  const proxy = said.proxy ?? env.CANDOR_PROXY ?? '';
  const proxies = proxy === '' ? null : readProxies(proxy);
  if (proxies !== null && 'wrong' in proxies) {
    throw new Refusal(
      `A proxy must be an address or a network such as 10.0.0.0/8, not “${proxies.wrong}”; set CANDOR_PROXY or --proxy.`,
    );
  }
  const rate = said['rate-limit'] ?? env.CANDOR_RATE_LIMIT ?? '';
  if (rate !== '' && !/^\d{1,6}$/.test(rate)) {
    throw new Refusal(
      `The rate limit must be a whole number of answers a second, 0 for none, not “${rate}”; set CANDOR_RATE_LIMIT or --rate-limit.`,
    );
  }
  if (Number(rate) > 0 && isPublic && proxies === null) {
    throw new Refusal(
      'Behind a proxy all readers have one address, so a rate limit would bound them together; name the proxy, too, by CANDOR_PROXY or --proxy.',
    );
  }
  const usual = isPublic || proxies !== null || isOwnMachine(host) ? 0 : USUAL_RATE;
  const limit = rate === '' ? usual : Number(rate);
  return { clientOf: clientOf(proxies), buckets: limit === 0 ? null : new TokenBuckets(limit) };
}

const isOwnMachine = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');
