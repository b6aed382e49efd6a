import type { DatasetsAnswer } from '@candor/api/types';
import {
  type DatasetPage,
  frameworkPath,
  homePath,
  type Place,
  pagePath,
  reportPath,
  sectorPath,
} from '../navigation/paths.ts';
import { SITE_WORDS } from '../words/site.ts';

export type SitePage = DatasetPage | 'framework' | 'companies';

interface Props {
  readonly current: SitePage | null;
  /** The dataset that links lead to; null where none is known. */
  readonly place: Place | null;
  /** The dataset that this page is about. */
  readonly shown: { readonly id: string; readonly synthetic: boolean } | null;
  readonly platform: string | null;
  readonly datasets: DatasetsAnswer | undefined;
  /** The latest release of the dataset. */
  readonly latest: string | null;
}

const PAGES: readonly SitePage[] = [
  'overview',
  'explore',
  'sectors',
  'questions',
  'framework',
  'methods',
  'data',
  'companies',
];

/** The way past the header, the name, the datasets, and the pages of the site: the same on every page. */
export function SiteHeader({ current, place, shown, platform, datasets, latest }: Props) {
  const hrefs = (page: SitePage) =>
    page === 'framework' ? frameworkPath() : page === 'companies' ? reportPath() : pagePath(page, place);
  return (
    <>
      <a className="skip" href="#main">
        {SITE_WORDS.skip}
      </a>
      <header>
        <div className="site-header">
          <a className="wordmark" href={place === null ? homePath() : pagePath('overview', place)}>
            {SITE_WORDS.name}
          </a>
          {datasets === undefined ? null : (
            <DatasetSwitch datasets={datasets} current={current} shown={shown?.id ?? null} platform={platform} />
          )}
          <nav className="site-nav" aria-label={SITE_WORDS.nav.label}>
            {PAGES.map((page) => (
              <a
                key={page}
                href={hrefs(page)}
                className={page === 'companies' ? 'for-companies' : undefined}
                aria-current={page === current ? 'page' : undefined}
              >
                {SITE_WORDS.nav[page]}
              </a>
            ))}
          </nav>
        </div>
        {shown?.synthetic ? (
          <p className="synthetic-band">
            <strong>{SITE_WORDS.synthetic}.</strong> {SITE_WORDS.syntheticHere}
          </p>
        ) : null}
        {place?.release && latest !== null && place.release !== latest && current !== null ? (
          <p className="pinned-band">
            {SITE_WORDS.pinned({ release: place.release })}{' '}
            <a
              href={pagePath(current === 'framework' || current === 'companies' ? 'overview' : current, {
                ...place,
                release: null,
              })}
            >
              {SITE_WORDS.toLatest}
            </a>
          </p>
        ) : null}
      </header>
    </>
  );
}

interface SwitchProps {
  readonly datasets: DatasetsAnswer;
  readonly current: SitePage | null;
  readonly shown: string | null;
  readonly platform: string | null;
}

/** The datasets, each leading to the same page of its own. */
function DatasetSwitch({ datasets, current, shown, platform }: SwitchProps) {
  const page = current === null || current === 'framework' || current === 'companies' ? 'overview' : current;
  const all = [...datasets.datasets, ...(datasets.withheld ?? [])];
  if (all.length < 2) return null;
  const href = (dataset: string) =>
    page === 'sectors' && platform !== null
      ? sectorPath({ dataset, release: null }, platform)
      : pagePath(page, { dataset, release: null });
  return (
    <nav className="dataset-switch" aria-label={SITE_WORDS.dataset}>
      {all.map((one) => (
        <a key={one.id} href={href(one.id)} aria-current={one.id === shown ? 'true' : undefined}>
          {one.title}
          <span className={one.synthetic ? 'synthetic-label' : 'quiet'}>
            {one.synthetic ? SITE_WORDS.synthetic : SITE_WORDS.real}
          </span>
          {'reason' in one ? <span className="quiet">{SITE_WORDS.withheldShort}</span> : null}
        </a>
      ))}
    </nav>
  );
}
