import { formatExact } from '../words/format.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';
import { COMPANIES, ENDS, POSSIBLE, PUBLISHED, positionOf, TOTAL } from './range-example.ts';

const WORDS = MORE_METHOD_WORDS.protection.ranges;

/** Why a figure is published between two bounds, with a total that a reader can add up. */
export function RangeExample() {
  const text = formatExact;
  const published = { from: text(PUBLISHED.from), to: text(PUBLISHED.to) };
  const possible = { low: text(POSSIBLE.from), high: text(POSSIBLE.to) };
  const ends = { first: text(ENDS[0]), last: text(ENDS.at(-1) ?? 0) };
  return (
    <>
      <h3>{WORDS.title}</h3>
      <p>{WORDS.lead({ total: text(TOTAL), largest: text(COMPANIES[0]) })}</p>
      <div className="range-example" role="img" aria-label={WORDS.drawing({ ...ends, ...published, ...possible })}>
        <p className="range-example-name">{WORDS.published(published)}</p>
        <div className="range-example-scale">
          <span className="range-example-published" style={between(PUBLISHED)} />
          <span className="range-example-possible" style={between(POSSIBLE)} />
          {ENDS.map((end) => (
            <span key={end} className="range-example-end" style={{ left: `${positionOf(end)}%` }}>
              {text(end)}
            </span>
          ))}
        </div>
        <p className="range-example-name">{WORDS.possible(possible)}</p>
      </div>
      <p>{WORDS.proof(possible)}</p>
    </>
  );
}

const between = ({ from, to }: { readonly from: number; readonly to: number }) => ({
  left: `${positionOf(from)}%`,
  width: `${positionOf(to) - positionOf(from)}%`,
});
