import { METHOD_WORDS } from '../words/methods.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';

const WORDS = MORE_METHOD_WORDS.others;

export function OtherSources() {
  return (
    <section aria-labelledby="others">
      <h2 id="others">{METHOD_WORDS.titles.others}</h2>
      <p>{WORDS.lead}</p>
      {WORDS.sources.map(({ title, text }) => (
        <div key={title} className="other-source">
          <h3>{title}</h3>
          {text.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
      ))}
    </section>
  );
}
