import type { Rule } from './rules.ts';

/** What nginx's own list of types lacks or has otherwise. */
const TYPES = {
  'application/json': 'json',
  'application/ld+json': 'jsonld',
  'application/vnd.apache.parquet': 'parquet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/xml': 'xml',
  'text/csv': 'csv',
  'text/html': 'html',
  'image/svg+xml': 'svg',
  'image/png': 'png',
};

interface Alias {
  readonly from: string;
  readonly to: string;
}

/**
 * Locations for a `server` of nginx whose `root` has the site in its folder: every address of the server that needs no query is
 * answered, with the headers that the server sends.
 */
export function nginxConf(folder: string, rules: readonly Rule[], latest: readonly Alias[]): string {
  return [
    '# For a server of nginx, by “include”. Its root holds the site in the folder of its public address.',
    'charset utf-8;',
    'charset_types text/css text/csv text/plain text/javascript application/javascript;',
    `error_page 404 ${folder}/404.html;`,
    ...latest.map(({ from, to }) => `location ${from}/ { rewrite ^${from}/(.*)$ ${to}/$1 redirect; }`),
    ...rules.map((rule) => locationOf(folder, rule)),
    '',
  ].join('\n');
}

function locationOf(folder: string, { pattern, headers }: Rule): string {
  const isFolder = pattern.endsWith('/*');
  const path = folder + (isFolder ? pattern.slice(0, -1) : pattern);
  return [
    ...nicknames(path, isFolder),
    `location ${isFolder ? '^~' : '='} ${path} {`,
    ...(OF_DATA.test(pattern) || pattern.endsWith('.xml') ? [`  types { ${TYPES_TEXT} }`] : []),
    ...Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value.replaceAll('"', '\\"')}";`),
    ...(pattern === '/embed/*' ? [`  error_page 404 ${folder}/embed/404.html;`] : []),
    `  try_files $uri ${OF_DATA.test(pattern) ? '$uri.json' : '$uri/index.html'} =404;`,
    '}',
  ].join('\n');
}

/** A folder without its slash, and an answer without its ending. */
function nicknames(path: string, isFolder: boolean): string[] {
  if (isFolder && !path.includes('/v1/')) return [`location = ${path.slice(0, -1)} { rewrite ^ ${path} last; }`];
  if (path.endsWith('.json')) return [`location = ${path.slice(0, -'.json'.length)} { rewrite ^ ${path} last; }`];
  return path.length > 1 && path.endsWith('/') && !isFolder
    ? [`location = ${path.slice(0, -1)} { return 301 ${path}; }`]
    : [];
}

const OF_DATA = /^\/(v1|charts|oembed)\//;
const TYPES_TEXT = Object.entries(TYPES)
  .map(([type, ending]) => `${type} ${ending};`)
  .join(' ');
