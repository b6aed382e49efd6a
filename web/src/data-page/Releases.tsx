import type { ReleasesAnswer } from '@candor/api/types';
import { useQuery } from '@tanstack/react-query';
import { useDataset } from '../app/dataset-context.ts';
import { releasePath } from '../data/addresses.ts';
import { releasesQuery } from '../data/page-queries.ts';
import { frameworkPath } from '../navigation/paths.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { DATA_WORDS as WORDS } from '../words/data.ts';
import { formatBytes, formatDay } from '../words/format.ts';
import { messageNamed } from '../words/named.ts';
import { SITE_WORDS } from '../words/site.ts';
import { Copyable } from './Copyable.tsx';

type Manifest = ReleasesAnswer['releases'][number];

/** The releases, newest first, each with its files and their hashes. */
export default function Releases() {
  const { book, summary } = useDataset();
  const { data, error } = useQuery(releasesQuery(book.dataset));
  if (data === undefined) return <p className="quiet">{error?.message ?? SITE_WORDS.loading}</p>;
  return (
    <>
      {data.releases.map((manifest) => (
        <div key={manifest.release} className="release" id={`release-${manifest.release}`}>
          <h3>
            {WORDS.release({ release: manifest.release })}
            {manifest.release === summary.latestRelease ? <span className="quiet"> · {WORDS.latest}</span> : null}
          </h3>
          <Files manifest={manifest} />
          <dl className="release-facts">
            {manifest.publishedOn === undefined ? null : (
              <>
                <dt>{WORDS.published}</dt>
                <dd>{formatDay(manifest.publishedOn)}</dd>
              </>
            )}
            <dt>{WORDS.framework}</dt>
            <dd>
              <a href={frameworkPath()}>{manifest.frameworkVersion}</a>
            </dd>
            <dt>{WORDS.fingerprint}</dt>
            <dd className="hash">{manifest.fingerprint}</dd>
            <dt>{WORDS.cite}</dt>
            <dd>
              <Copyable
                text={`${manifest.citation} ${WORDS.accessed({ day: formatDay() })}`}
                label={WORDS.citation({ release: manifest.release })}
              />
            </dd>
          </dl>
        </div>
      ))}
      <p className="data-after">{WORDS.check}</p>
      <Copyable text="sha256sum observations.csv" label={WORDS.hash} isCode />
    </>
  );
}

function Files({ manifest }: { readonly manifest: Manifest }) {
  const base = `${releasePath(manifest.dataset, manifest.release)}/files`;
  const own = { name: 'manifest.json', bytes: null, sha256: null };
  return (
    <TableRegion label={WORDS.filesHint({ release: manifest.release })}>
      <table className="files">
        <caption className="visually-hidden">{WORDS.release({ release: manifest.release })}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.file}</th>
            <th scope="col">{WORDS.about}</th>
            <th scope="col" className="number">
              {WORDS.size}
            </th>
            <th scope="col">{WORDS.hash}</th>
          </tr>
        </thead>
        <tbody>
          {[...manifest.files, own].map(({ name, bytes, sha256 }) => (
            <tr key={name}>
              <th scope="row">
                <a href={`${base}/${name}`} download>
                  {name}
                </a>
              </th>
              <td>{messageNamed(WORDS.files, name) ?? ''}</td>
              <td className="number">{bytes === null ? '' : formatBytes(bytes)}</td>
              <td className="hash">{sha256 ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
