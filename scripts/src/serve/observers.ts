import type { IncomingMessage } from 'node:http';
import {
  type ClientOf,
  type HotAnswers,
  type InFlight,
  listenForMetrics,
  logLine,
  Metrics,
  type RunningServer,
} from '@candor/api';
import { type Effects, Refusal } from '../command.ts';

export const OBSERVER_OPTIONS = {
  log: { type: 'boolean' },
  'log-addresses': { type: 'boolean' },
  metrics: { type: 'string' },
} as const;

interface Said {
  readonly log?: boolean | undefined;
  readonly 'log-addresses'?: boolean | undefined;
  readonly metrics?: string | undefined;
}

type Tell = (answered: Parameters<typeof logLine>[0], request: IncomingMessage) => void;

/** What an operator sees of the answers: lines of JSON, and numbers for Prometheus. */
export interface Observers {
  /** Null where nobody looks, so that nothing is counted. */
  readonly tell: Tell | null;
  /** Serves the metrics, where they are asked for. */
  readonly start: (memory: { readonly hot: HotAnswers; readonly inFlight: InFlight }) => Promise<RunningServer | null>;
}

/** Reads `--log`, `--log-addresses` and `--metrics`. */
export function observers(
  said: Said,
  { env, out, now }: Pick<Effects, 'env' | 'out' | 'now'>,
  clientOf: ClientOf,
): Observers {
  const at = placeOf(said.metrics ?? env.CANDOR_METRICS ?? '');
  const metrics = at === null ? null : new Metrics();
  const withAddresses = said['log-addresses'] === true || env.CANDOR_LOG === 'addresses';
  const isLogged = said.log === true || withAddresses || env.CANDOR_LOG === '1';
  const tell: Tell = (answered, request) => {
    metrics?.count(answered);
    if (isLogged) out(logLine(answered, now(), withAddresses ? clientOf(request) : null));
  };
  return {
    tell: metrics === null && !isLogged ? null : tell,
    async start({ hot, inFlight }) {
      if (metrics === null || at === null) return null;
      metrics.watch('candor_hot_bytes', 'Bytes of whole answers in memory.', () => hot.bytes);
      metrics.watch('candor_in_flight_bytes', 'Bytes of large bodies on their way.', () => inFlight.bytes);
      return await listenForMetrics(metrics, at.port, at.host).catch((error: Error) => {
        throw new Refusal(`The metrics could not be served at ${at.host}, port ${at.port}: ${error.message}.`);
      });
    },
  };
}

/** `[HOST:]PORT`; null where nothing is said. */
function placeOf(text: string): { readonly host: string; readonly port: number } | null {
  if (text === '') return null;
  const [, host = '127.0.0.1', port = ''] = /^(?:\[?([^\]]+?)\]?:)?(\d{1,5})$/.exec(text) ?? [];
  if (port !== '' && Number(port) <= 65535) return { host, port: Number(port) };
  throw new Refusal(
    `Metrics are served at a port, or a host and a port such as 127.0.0.1:9090, not at “${text}”; set CANDOR_METRICS or --metrics.`,
  );
}
