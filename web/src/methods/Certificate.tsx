import type { Certificate as Proof } from '@candor/data/release';
import { useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { CERTIFICATE_FILE, certificateQuery, releasesQuery } from '../data/page-queries.ts';
import { hasFile } from '../data/useRevisions.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { formatExact, formatList } from '../words/format.ts';
import { METHOD_WORDS } from '../words/methods.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';
import { messageNamed } from '../words/named.ts';
import { SITE_WORDS } from '../words/site.ts';

const WORDS = MORE_METHOD_WORDS.certificate;

/** What disclosure control proved of this release, in words. */
export function Certificate() {
  const { book } = useDataset();
  const isPublic = book.about.policy === 'public';
  const releases = useQuery({ ...releasesQuery(book.dataset), enabled: !isPublic });
  const manifest = releases.data?.releases.find((one) => one.release === book.release);
  const isCertified = hasFile(manifest, CERTIFICATE_FILE);
  const certificate = useQuery({ ...certificateQuery(book.dataset, book.release), enabled: isCertified });
  const error = releases.error ?? certificate.error;
  return (
    <section aria-labelledby="certificate">
      <h2 id="certificate">{METHOD_WORDS.titles.certificate}</h2>
      {isPublic ? (
        <p>{WORDS.notNeeded}</p>
      ) : certificate.data !== undefined ? (
        <Proved certificate={certificate.data} />
      ) : manifest !== undefined && !isCertified ? (
        <p>{WORDS.none}</p>
      ) : (
        <p className="quiet">{error?.message ?? SITE_WORDS.loading}</p>
      )}
    </section>
  );
}

function Proved({ certificate }: { readonly certificate: Proof }) {
  const { sentence, tests, rules, observations, earlierReleases, policyHash } = certificate;
  return (
    <>
      <p className="certificate-sentence">{sentence}</p>
      <p>
        {WORDS.cells({
          published: formatExact(observations.published),
          ranges: formatExact(observations.ranges ?? 0),
          heldBack: formatExact(observations.heldBack),
        })}{' '}
        {earlierReleases.length === 0 ? WORDS.noEarlier : WORDS.earlier({ releases: formatList(earlierReleases) })}
      </p>
      <TableRegion label={WORDS.hint}>
        <table className="methods-table">
          <caption className="visually-hidden">{WORDS.tests}</caption>
          <thead>
            <tr>
              <th scope="col">{WORDS.tests}</th>
              <th scope="col" className="number">
                {WORDS.checks}
              </th>
              <th scope="col" className="number">
                {WORDS.failures}
              </th>
            </tr>
          </thead>
          <tbody>
            {tests.map((one) => (
              <tr key={one.test}>
                <th scope="row">
                  {one.words} <span className="quiet">({one.test})</span>
                </th>
                <td className={one.checks === 0 ? 'number missing' : 'number'}>
                  {one.checks === 0 ? WORDS.noChecks : formatExact(one.checks)}
                </td>
                <td className="number">{formatExact(one.failures)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <dl className="certificate-facts">
        <dt>{WORDS.rules}</dt>
        <dd>{rules.map((code) => messageNamed(WORDS.kinds, code) ?? code.replaceAll('_', ' ')).join(' · ')}</dd>
        <dt>{WORDS.fingerprint}</dt>
        <dd className="hash">{policyHash}</dd>
      </dl>
    </>
  );
}
