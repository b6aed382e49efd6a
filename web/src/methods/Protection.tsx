import { useDataset } from '../app/dataset-context.ts';
import { METHOD_WORDS } from '../words/methods.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';
import { Certificate } from './Certificate.tsx';
import { RangeExample } from './RangeExample.tsx';
import { WorkedExample } from './WorkedExample.tsx';

const WORDS = MORE_METHOD_WORDS.protection;

/** How confidential figures are protected, for a reader who knows no statistics, and what was proved of this release. */
export function Protection() {
  const { book } = useDataset();
  return (
    <>
      <section aria-labelledby="protection">
        <h2 id="protection">{METHOD_WORDS.titles.protection}</h2>
        {book.about.policy === 'public' ? (
          <p>
            <strong>{WORDS.notNeeded}</strong>
          </p>
        ) : null}
        <p>{WORDS.promise}</p>
        <h3>{WORDS.rules}</h3>
        {WORDS.ruleList.map(({ title, text }) => (
          <p key={title}>
            <strong>{title}</strong> {text.join(' ')}
          </p>
        ))}
        <p>{WORDS.secret}</p>
        <RangeExample />
        <h3 id="example">{METHOD_WORDS.titles.example}</h3>
        <WorkedExample />
      </section>
      <Certificate />
    </>
  );
}
