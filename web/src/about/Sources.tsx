import type { DatasetsAnswer } from '@candor/api/types';
import { Fragment } from 'react';
import { pagePath } from '../navigation/paths.ts';
import { ABOUT_WORDS as WORDS } from '../words/about.ts';
import { formatDay } from '../words/format.ts';
import { SITE_WORDS } from '../words/site.ts';

/** Each dataset with its source, its latest release, and on which terms it may be used. */
export function Sources({ datasets }: Pick<DatasetsAnswer, 'datasets'>) {
  if (datasets.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{WORDS.sources}</h2>
      {datasets.map(({ id, title, description, synthetic, source, licence, latestRelease: release, publishedOn }) => (
        <Fragment key={id}>
          <h3>
            <a href={pagePath('overview', { dataset: id, release: null })}>{title}</a>
            {synthetic ? <span className="synthetic-label"> · {SITE_WORDS.synthetic}</span> : null}
          </h3>
          <p>
            {description} {WORDS.from({ source: source.name })}{' '}
            {publishedOn === null
              ? WORDS.release({ release })
              : WORDS.published({ release, day: formatDay(publishedOn) })}{' '}
            {WORDS.licence}:{' '}
            <a href={licence.url} rel="license">
              {licence.name}
            </a>
            .
          </p>
        </Fragment>
      ))}
    </section>
  );
}
