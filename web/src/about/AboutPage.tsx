import { useQuery } from '@tanstack/react-query';
import { datasetsQuery } from '../data/queries.ts';
import { pagePath, reportPath } from '../navigation/paths.ts';
import { Failed, Loading } from '../page/States.tsx';
import { usePageTitle } from '../page/usePageTitle.ts';
import { ABOUT_WORDS as WORDS } from '../words/about.ts';
import { SITE_WORDS } from '../words/site.ts';
import { Sources } from './Sources.tsx';

const HOTLINES = 'https://www.inhope.org/';

/** `/about`: who runs the site, whom to ask, and where its figures come from. */
export default function AboutPage() {
  const { data, error, refetch } = useQuery(datasetsQuery());
  usePageTitle({ subject: WORDS.title, dataset: null, synthetic: false });
  if (error !== null) return <Failed error={error} retry={() => refetch()} />;
  if (data === undefined) return <Loading />;
  const { name, contact } = data.operator;
  const [first] = data.datasets;
  return (
    <>
      <section className="opening">
        <h1>{WORDS.heading}</h1>
        <p className="lead">{WORDS.lead}</p>
      </section>
      <section aria-labelledby="who">
        <h2 id="who">{WORDS.who}</h2>
        <p>{name === null ? WORDS.nobody : WORDS.by({ name })}</p>
        {contact === null ? (
          <p>{WORDS.noContact}</p>
        ) : (
          <p>
            {WORDS.ask} <a href={contact.includes('://') ? contact : `mailto:${contact}`}>{contact}</a>
          </p>
        )}
        <p>{WORDS.software}</p>
      </section>
      <Sources datasets={data.datasets} />
      <section aria-labelledby="wrong">
        <h2 id="wrong">{WORDS.wrong}</h2>
        <p>
          {WORDS.wrongText}{' '}
          <a href={pagePath('methods', first === undefined ? null : { dataset: first.id, release: null })}>
            {SITE_WORDS.nav.methods}
          </a>
          .
        </p>
      </section>
      <section aria-labelledby="report-abuse">
        <h2 id="report-abuse">{WORDS.report}</h2>
        <p>
          {WORDS.reportText}{' '}
          <a href={HOTLINES} rel="external">
            {WORDS.hotlines}
          </a>
          .
        </p>
      </section>
      <section aria-labelledby="companies">
        <h2 id="companies">{WORDS.companies}</h2>
        <p>
          {WORDS.companiesText} <a href={reportPath()}>{SITE_WORDS.nav.companies}</a>
        </p>
      </section>
    </>
  );
}
