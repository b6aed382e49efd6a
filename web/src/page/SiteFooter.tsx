import type { DatasetSummary } from '@candor/api/types';
import { datasetsPath } from '../data/addresses.ts';
import { aboutPath, reportPath } from '../navigation/paths.ts';
import { FOOTER_WORDS as WORDS } from '../words/footer.ts';
import { formatDay } from '../words/format.ts';
import { SITE_WORDS } from '../words/site.ts';

interface Props {
  readonly summary?: DatasetSummary | undefined;
  /** How to cite the release that is shown; undefined until it is known. */
  readonly citation?: string | undefined;
}

/** What the figures are, how to cite them and on which terms; and what Candor is. */
export default function SiteFooter({ summary, citation }: Props) {
  return (
    <footer className="site-footer">
      {summary === undefined ? null : (
        <>
          {citation === undefined ? null : <p>{WORDS.cite({ citation, day: formatDay() })}</p>}
          <p>
            {WORDS.licence}:{' '}
            <a href={summary.licence.url} rel="license">
              {summary.licence.name}
            </a>
            . {summary.licence.note}
          </p>
        </>
      )}
      <p>
        {WORDS.what} {summary === undefined ? null : `${WORDS[summary.policy]} `}
        <a href={aboutPath()}>{WORDS.about}</a> · <a href={reportPath()}>{SITE_WORDS.nav.companies}</a> ·{' '}
        <a href={datasetsPath()}>{SITE_WORDS.api}</a>
      </p>
    </footer>
  );
}
