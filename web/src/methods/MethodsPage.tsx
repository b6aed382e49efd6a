import '../styles/methods.css';
import { useDataset } from '../app/dataset-context.ts';
import { useDatasetTitle } from '../page/useDatasetTitle.ts';
import { METHOD_WORDS as WORDS } from '../words/methods.ts';
import { PAGE_WORDS } from '../words/pages.ts';
import { Breaks } from './Breaks.tsx';
import { Caveats } from './Caveats.tsx';
import { Definitions } from './Definitions.tsx';
import { History } from './History.tsx';
import { Missing } from './Missing.tsx';
import { OtherSources } from './OtherSources.tsx';
import { Protection } from './Protection.tsx';
import { Reconciliation } from './Reconciliation.tsx';
import { useAnchor } from './useAnchor.ts';

/** How the figures are defined, made and protected. */
export default function MethodsPage() {
  const { book } = useDataset();
  useDatasetTitle(PAGE_WORDS.methods);
  useAnchor();
  const contents = [
    ['what', WORDS.what.title],
    ['definitions', WORDS.definitions.title],
    ['missing', WORDS.missing.title],
    ['protection', WORDS.protection.title],
    ['example', WORDS.example.title],
    ['certificate', WORDS.certificate.title],
    ['breaks', WORDS.breaks.title],
    ['revisions', WORDS.history.title],
    ['caveats', WORDS.caveats.title],
    ...(book.reconciliation.length === 0 ? [] : [['reconciliation', WORDS.reconciliation.title]]),
    ['others', WORDS.others.title],
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
      <Missing />
      <Protection />
      <Breaks />
      <History />
      <Caveats />
      <Reconciliation />
      <OtherSources />
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
          <a href="/framework">{WORDS.version(book.frameworkVersion)}</a>
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
