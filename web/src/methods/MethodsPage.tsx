import '../styles/methods.css';
import { Suspense } from 'react';
import { useDataset } from '../app/dataset-context.ts';
import { frameworkPath } from '../navigation/paths.ts';
import { soon } from '../page/soon.ts';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { METHOD_WORDS as WORDS } from '../words/methods.ts';
import { PAGE_WORDS } from '../words/pages.ts';
import { SITE_WORDS } from '../words/site.ts';
import { Definitions } from './Definitions.tsx';

// Most of the page is below its contents and definitions.
const MoreMethods = soon(() => import('./MoreMethods.tsx'));

/** How the figures are defined, made and protected. */
export default function MethodsPage() {
  const { book } = useDataset();
  useDatasetTitle(PAGE_WORDS.methods);
  const contents = [
    ['what', WORDS.what.title],
    ['definitions', WORDS.definitions.title],
    ['missing', WORDS.titles.missing],
    ['protection', WORDS.titles.protection],
    ['example', WORDS.titles.example],
    ['certificate', WORDS.titles.certificate],
    ['breaks', WORDS.titles.breaks],
    ['revisions', WORDS.titles.history],
    ['caveats', WORDS.titles.caveats],
    ...(book.reconciliation.length === 0 ? [] : [['reconciliation', WORDS.titles.reconciliation]]),
    ...(book.sources === undefined ? [] : [['sources', WORDS.titles.sources]]),
    ['others', WORDS.titles.others],
  ] as const;
  return (
    <>
      <section className="opening">
        <h1>{PAGE_WORDS.methods}</h1>
        <p className="lead">{WORDS.lead}</p>
        <nav aria-label={WORDS.contents}>
          <ul className="methods-contents plain">
            {contents.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </section>
      <What />
      <Definitions />
      <Suspense fallback={<p className="quiet">{SITE_WORDS.loading}</p>}>
        <MoreMethods />
      </Suspense>
    </>
  );
}

function What() {
  const { book } = useDataset();
  const words = WORDS.what;
  const { policy, description, source } = book.about;
  return (
    <section aria-labelledby="what">
      <h2 id="what">{words.title}</h2>
      <p>{description}</p>
      {words[policy].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <dl className="methods-source">
        <dt>{WORDS.source}</dt>
        <dd>
          <a href={source.url} rel="external">
            {source.name}
          </a>
        </dd>
        <dt>{WORDS.framework}</dt>
        <dd>
          <a href={frameworkPath()}>{WORDS.version({ version: book.frameworkVersion })}</a>
        </dd>
      </dl>
      <h3>{words.two}</h3>
      <ul>
        {words.panels.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
