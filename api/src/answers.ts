import { createHash } from 'node:crypto';
import type { Release } from '@candor/data/release/folder';
import type { Context } from 'hono';
import { followable, type PublicAddress } from './address.ts';
import { type Catalogue, citationOf } from './catalogue.ts';
import { pay } from './http/work.ts';
import type { BodyCache } from './memory/body-cache.ts';
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
  /** A version of the framework, of which there is no release. */
  ofFramework(c: Context, version: string, part: Part): Response;
}

type Part = Pick<Representation, 'make'> & Partial<Representation>;
type LaterPart = Omit<Part, 'make' | 'key'> & {
  readonly key: string;
  /** Whether it is only read, and not written. */
  readonly isRead?: boolean;
  readonly make: () => string | Uint8Array | Promise<string | Uint8Array>;
};

export function answersOf(
  catalogue: Catalogue,
  cache: BodyCache,
  codeVersion: string,
  address: PublicAddress,
): Answers {
  const answer = (c: Context, { links = [], ...part }: Part & Pick<Representation, 'version'>) =>
    represent(c, cache, {
      mediaType: JSON_TYPE,
      freshness: 'latest',
      key: c.req.path,
      links: links.map((link) => followable(address, link)),
      ...part,
    });
  const of: Answers['of'] = (c, release, part) => {
    if (release === null) {
      const latest = catalogue.datasets.map((one) => one.latest);
      return answer(c, {
        version: versionOf(latest, [hashOf([catalogue.notices, catalogue.aggregates, catalogue.rounds]), codeVersion]),
        ...part,
      });
    }
    const isFrozen = c.req.param('release') === release.manifest.release;
    return answer(c, {
      version: versionOf([release], [codeVersion]),
      freshness: isFrozen ? 'frozen' : 'latest',
      ...part,
      links: [...releaseLinks(release), ...(part.links ?? [])],
    });
  };
  return {
    catalogue,
    releaseOf: (c) => catalogue.release(c.req.param('dataset') ?? '', c.req.param('release') ?? 'latest'),
    of,
    async later(c, release, { make, isRead = false, ...part }) {
      const kept = keptAs(part.key, versionOf([release], [codeVersion]));
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
    ofFramework: (c, version, part) => answer(c, { version: `framework-${version}.${codeVersion}`, ...part }),
  };
}

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
