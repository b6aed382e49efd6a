import type { ReleaseSeries } from '@candor/data/release/folder';
import { nginxConf } from './nginx-conf.ts';
import type { PageHome } from './page.ts';

/** A file, and the headers by which its address was answered. */
export interface Answered {
  readonly file: string;
  readonly headers: Headers;
}

/** Which answers have the same headers: no two of these patterns meet, since hosts add up what they find in both. */
export interface Rule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers that say how an answer may be used, in the order in which they are written. */
const KEPT = [
  'Cache-Control',
  'Content-Security-Policy',
  'X-Frame-Options',
  'X-Robots-Tag',
  'Access-Control-Allow-Origin',
  'Cross-Origin-Resource-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
];

/** What hosts read to send the headers of the server: `_headers` and `_redirects` as several do, `_nginx.conf` to be included. */
export function hostFiles(
  { folder }: PageHome,
  series: readonly ReleaseSeries[],
  answered: readonly Answered[],
): Readonly<Record<string, string>> {
  const rules = rulesOf(series, answered);
  const latest = series.map(({ dataset, latest: { manifest } }) => {
    const base = `${folder}/v1/datasets/${dataset}/releases`;
    return { from: `${base}/latest`, to: `${base}/${manifest.release}` };
  });
  const headers = rules.map(({ pattern, headers: sent }) => [
    folder + pattern,
    ...Object.entries(sent).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return {
    _headers: `${headers.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    _redirects: `${latest.map(({ from, to }) => `${from}/* ${to}/:splat 302`).join('\n')}\n`,
    '_nginx.conf': nginxConf(folder, rules, latest),
  };
}

/** The patterns of a site, each with the headers of the first answer that it is for. */
function rulesOf(series: readonly ReleaseSeries[], answered: readonly Answered[]): Rule[] {
  const releases = series.flatMap(({ dataset, releases: own }) =>
    own.map(({ manifest }) => `/v1/datasets/${dataset}/releases/${manifest.release}`),
  );
  const datasets = series.map(({ dataset }) => `/v1/datasets/${dataset}`);
  const patterns = [
    ...['/', '/about/*', '/consultation/*', '/versions/*', '/framework/*', '/d/*', '/report/*', '/embed/*'],
    ...['/assets/*', '/embed.js', '/favicon.svg', '/robots.txt', '/sitemap.xml', '/charts/*', '/oembed/*'],
    ...['/v1/datasets.json', '/v1/dcat.jsonld', '/v1/aggregates.json', '/v1/consultation.json', '/v1/framework/*'],
    ...[...datasets, ...datasets.map((one) => `${one}/releases`), ...releases].map((one) => `${one}.json`),
    ...releases.map((one) => `${one}/*`),
  ];
  return patterns.flatMap((pattern) => {
    const example = answered.find(({ file }) => isMatch(pattern, file));
    return example === undefined ? [] : [{ pattern, headers: keptOf(example.headers) }];
  });
}

const isMatch = (pattern: string, file: string) =>
  pattern.endsWith('/*') ? file.startsWith(pattern.slice(0, -1)) : file.replace(/^\/index\.html$/, '/') === pattern;

function keptOf(headers: Headers): Rule['headers'] {
  return Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
