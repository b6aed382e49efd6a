import { createHash } from 'node:crypto';
import { withYears } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import type { Context } from 'hono';
import { followable, type PublicAddress } from './address.ts';
import { type Catalogue, citationOf } from './catalogue.ts';
import { pay } from './http/work.ts';
import type { BodyCache } from './memory/body-cache.ts';
import { type StreamedRepresentation, Streams } from './paging/streamed.ts';
import { keptAs, type Representation, refuseTooMuch, represent } from './representation.ts';

export const JSON_TYPE = 'application/json';

/** How every resource below `/v1` answers. */
export interface Answers {
  readonly catalogue: Catalogue;
  /** The release that the address names, else the latest of its dataset. Throws a 404 problem. */
  releaseOf(c: Context): Release;
  /** What a release holds; JSON, unless the part says otherwise. Null for what belongs to no single release. */
  of(c: Context, release: Release | null, part: Part): Response;
  /** The same where making it takes until later. */
  later(c: Context, release: Release, part: LaterPart): Promise<Response>;
  /** The same where it is sent while it is written, and not kept. */
  streamed(c: Context, release: Release, part: StreamedPart): Response;
  /** A version of the framework, of which there is no release. */
  ofFramework(c: Context, version: string, part: Part): Response;
}

/** In which of several forms the address answers, where that is not said by the address: each form has tags of its own. */
interface Variant {
  readonly variant?: string | undefined;
}

type Part = Pick<Representation, 'make'> & Partial<Representation> & Variant;
type LaterPart = Omit<Part, 'make' | 'key'> & {
  readonly key: string;
  /** Whether it is only read, and not written. */
  readonly isRead?: boolean;
  readonly make: () => string | Uint8Array | Promise<string | Uint8Array>;
};

type StreamedPart = Pick<StreamedRepresentation, 'parts'> & Partial<StreamedRepresentation> & Variant;

export function answersOf(
  catalogue: Catalogue,
  cache: BodyCache,
  codeVersion: string,
  address: PublicAddress,
): Answers {
  const answer = (c: Context, { links = [], variant: _, ...part }: Part & Pick<Representation, 'version'>) =>
    represent(c, cache, {
      mediaType: JSON_TYPE,
      freshness: 'latest',
      key: c.req.path,
      links: links.map((link) => followable(address, link)),
      ...part,
    });
  const of: Answers['of'] = (c, release, asked) => {
    const isText = asked.mediaType === undefined || asked.mediaType === JSON_TYPE;
    const isOfYears = release?.codeBook.dataset.frequency === undefined;
    const part = isText && !isOfYears ? { ...asked, make: () => inYears(asked.make()) } : asked;
    if (release === null) {
      const latest = catalogue.datasets.map((one) => one.latest);
      return answer(c, {
        version: versionOf(latest, [hashOf([catalogue.notices, catalogue.aggregates, catalogue.rounds]), codeVersion]),
        ...part,
      });
    }
    return answer(c, { ...ofRelease(c, release, part), ...part, links: linksOf(release, part) });
  };
  const ofRelease = (c: Context, release: Release, { variant }: Variant) => ({
    version: versionOf([release], [codeVersion, ...(variant === undefined ? [] : [variant])]),
    freshness: c.req.param('release') === release.manifest.release ? ('frozen' as const) : ('latest' as const),
  });
  const streams = new Streams();
  return {
    catalogue,
    releaseOf: (c) => catalogue.release(c.req.param('dataset') ?? '', c.req.param('release') ?? 'latest'),
    of,
    async later(c, release, { make, isRead = false, ...part }) {
      const kept = keptAs(part.key, ofRelease(c, release, part).version);
      refuseTooMuch(c, cache, kept, part.isLarge);
      const { elsewhere } = cache;
      const isLarge = part.isLarge === true && !isRead;
      if (isLarge && !cache.has(kept)) pay(c, 'made');
      const path = () => c.req.path + new URL(c.req.url).search;
      const made = await cache.making(
        kept,
        isLarge && elsewhere !== null ? () => elsewhere.bodyOf(release, address, path()) : make,
      );
      return of(c, release, { ...part, make: made });
    },
    streamed(c, release, { variant, ...part }) {
      const what = {
        mediaType: JSON_TYPE,
        ...ofRelease(c, release, { variant }),
        ...part,
        links: linksOf(release, part).map((link) => followable(address, link)),
      };
      pay(c, 'made');
      return streams.answer(c, what);
    },
    ofFramework: (c, version, part) => answer(c, { version: `framework-${version}.${codeVersion}`, ...part }),
  };
}

const inYears = (body: string | Uint8Array) => (typeof body === 'string' ? withYears(body) : body);

/** Short, and different whenever the release, what stands beside it or the code that writes the answer is. */
function versionOf(releases: readonly Release[], others: readonly string[]): string {
  return [
    ...releases.map(({ manifest }) => `${manifest.release}.${manifest.fingerprint.slice(0, 16)}`),
    ...others,
  ].join('.');
}

/** Short, and other for what is other. */
export function hashOf(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16);
}

const linksOf = (release: Release, { links = [] }: Pick<Partial<Representation>, 'links'>) => [
  ...releaseLinks(release),
  ...links,
];

function releaseLinks(release: Release): string[] {
  const { manifest } = release;
  const dataset = `/v1/datasets/${manifest.dataset}`;
  return [
    `<${dataset}/releases/${manifest.release}>; rel="cite-as"; title="${quotable(citationOf(release))}"`,
    `<${dataset}/releases/${manifest.release}/metrics>; rel="describedby"; type="application/json"`,
    `<${dataset}/releases/latest>; rel="latest-version"`,
    `<${manifest.licence.url}>; rel="license"`,
  ];
}

/** RFC 8288 titles are quoted ASCII strings; what is not becomes a plain equivalent. */
export function quotable(text: string): string {
  return text.replaceAll('–', '-').replaceAll(/[^\x20-\x7e]|["\\]/g, '');
}
