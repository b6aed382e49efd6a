import type { FrameworkDifference, MetricDifference } from '@candor/data/framework';
import { metricPath } from '../navigation/paths.ts';
import { VERSION_WORDS as WORDS } from '../words/versions.ts';

interface Props {
  readonly difference: FrameworkDifference | null;
  readonly version: string;
}

const KINDS = ['added', 'retired', 'breaks', 'changed'] as const;

/** What a version says otherwise than another, in words. */
export function Changes({ difference, version }: Props) {
  if (difference === null) {
    return (
      <section>
        <p>{WORDS.first}</p>
      </section>
    );
  }
  const { from, to, metrics, lists, unchanged } = difference;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{WORDS.changes({ from, to })}</h2>
      <p>{WORDS.unchanged({ count: unchanged })}</p>
      {KINDS.map((kind) => {
        const found = metrics.filter((one) => one.change === kind);
        return found.length === 0 ? null : (
          <div key={kind} className="version-changes">
            <h3>{WORDS.kinds[kind]}</h3>
            <ul className="plain">
              {found.map((one) => (
                <OneMetric key={one.code} of={one} version={kind === 'retired' ? from : version} />
              ))}
            </ul>
          </div>
        );
      })}
      {lists.length === 0 ? null : (
        <div className="version-changes">
          <h3>{WORDS.lists}</h3>
          <Sentences of={lists} />
        </div>
      )}
    </section>
  );
}

function OneMetric({
  of: { code, title, sentences },
  version,
}: {
  readonly of: MetricDifference;
  readonly version: string;
}) {
  return (
    <li>
      <a href={metricPath(code, version)}>{title}</a> <span className="code">{code}</span>
      <Sentences of={sentences} />
    </li>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
