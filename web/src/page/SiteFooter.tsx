import type { DatasetSummary } from '@candor/api/types';
import { datasetsPath } from '../data/addresses.ts';
import { type Place, reportPath } from '../navigation/paths.ts';
import { SITE_WORDS } from '../words/site.ts';

interface Props {
  readonly summary?: DatasetSummary | undefined;
  readonly place?: Place | null;
}

/** What the figures are, how to cite them and on which terms; and what Candor is. */
export function SiteFooter({ summary, place = null }: Props) {
  const words = SITE_WORDS.footer;
  const release = place?.release ?? summary?.latestRelease ?? '';
  return (
    <footer className="site-footer">
      {summary === undefined ? null : (
        <>
          <p>
            {words.release} {release}. {words.cite}: {summary.citation.replace(summary.latestRelease, release)}
          </p>
          <p>
            {words.licence}:{' '}
            <a href={summary.licence.url} rel="license">
              {summary.licence.name}
            </a>
            . {summary.licence.note}
          </p>
        </>
      )}
      <p>
        {words.about} {summary === undefined ? null : `${words[summary.policy]} `}
        <a href={reportPath()}>{SITE_WORDS.nav.companies}</a> · <a href={datasetsPath()}>{SITE_WORDS.api}</a>
      </p>
    </footer>
  );
}
