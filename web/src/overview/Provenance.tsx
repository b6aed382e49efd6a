import type { Cube } from '../data/cube.ts';
import { releasePath } from '../data/fetch.ts';
import { WORDS } from '../words/words.ts';

/** Where the figures come from, how to cite them, and the files of the release. */
export function Provenance({ cube }: { readonly cube: Cube }) {
  const { about, dataset, release, citation } = cube.book;
  const words = WORDS.data;
  const base = releasePath(dataset, release);
  const files = [
    [words.csv, `${base}/files/observations.csv`],
    [words.json, `${base}/observations.json`],
    [words.book, `${base}/files/codebook.json`],
    [words.db, `${base}/files/release.db`],
    [words.manifest, `${base}/files/manifest.json`],
  ] as const;
  return (
    <section aria-labelledby="data" id="data-and-source">
      <h2 id="data">{words.title}</h2>
      <dl>
        <dt>{words.source}</dt>
        <dd>
          <a href={about.source.url} rel="external">
            {about.source.name}
          </a>
        </dd>
        <dt>{words.release}</dt>
        <dd>{release}</dd>
        <dt>{words.cite}</dt>
        <dd>{citation}</dd>
        <dt>{words.licence}</dt>
        <dd>
          <a href={about.licence.url} rel="license">
            {about.licence.name}
          </a>
          . {about.licence.note}
        </dd>
        <dt>{words.files}</dt>
        <dd>
          <ul className="plain">
            {files.map(([label, href]) => (
              <li key={href}>
                <a href={href} download>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}
