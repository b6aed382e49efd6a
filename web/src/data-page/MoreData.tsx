import { useDataset } from '../app/dataset-context.ts';
import { pagePath } from '../navigation/paths.ts';
import { DATA_WORDS as WORDS } from '../words/data.ts';
import { formatDay } from '../words/format.ts';
import { Api } from './Api.tsx';
import { Copyable } from './Copyable.tsx';
import { useOrigin } from './useOrigin.ts';

/** What stands below the releases: the API, citation, licence, and what can be relied on. */
export default function MoreData() {
  return (
    <>
      <Api />
      <Citing />
      <section aria-labelledby="promise">
        <h2 id="promise">{WORDS.promise.title}</h2>
        <ul>
          {WORDS.promise.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Citing() {
  const { book, place } = useDataset();
  const origin = useOrigin();
  const { source, licence } = book.about;
  const pinned = pagePath('overview', { ...place, release: book.release });
  return (
    <section aria-labelledby="citing">
      <h2 id="citing">{WORDS.citing}</h2>
      <p>{WORDS.citingLead}</p>
      <Copyable
        text={`${book.citation} ${WORDS.manifest({ hash: book.manifestSha256 })} ${WORDS.accessedAt({ address: `${origin}${pinned}`, day: formatDay() })}`}
        label={WORDS.cite}
      />
      <dl className="release-facts">
        <dt>{WORDS.source}</dt>
        <dd>
          <a href={source.url} rel="external">
            {source.name}
          </a>
        </dd>
        <dt>{WORDS.licence}</dt>
        <dd>
          <a href={licence.url} rel="license">
            {licence.name}
          </a>
          . {licence.note}
        </dd>
      </dl>
    </section>
  );
}
