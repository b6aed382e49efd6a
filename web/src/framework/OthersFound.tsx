import type { PublishedAggregate } from '@candor/data/release';
import { useQuery } from '@tanstack/react-query';
import { aggregatesQuery } from '../data/aggregates-query.ts';
import { formatExact } from '../words/format.ts';
import { OTHERS_WORDS as WORDS } from '../words/others-found.ts';

interface Props {
  readonly metrics: readonly string[];
  /** Among other answers they are opened by whoever wants them. */
  readonly isFolded?: boolean;
}

/** What others published of the industry beside metrics, each with its population and source; nothing where there is none. */
export function OthersFound({ metrics, isFolded = false }: Props) {
  const { data } = useQuery(aggregatesQuery());
  const found = (data?.aggregates ?? []).filter((one) => one.metric !== null && metrics.includes(one.metric));
  if (found.length === 0) return null;
  const list = (
    <>
      <ul>
        {found.map((one) => (
          <li key={`${one.publisher} ${one.document} ${one.year} ${one.indicator} ${one.value}`}>
            <strong>{figureOf(one)}</strong>: {one.indicator} ({one.year}). <Origin of={one} />
          </li>
        ))}
      </ul>
      <p className="small quiet">{WORDS.never}</p>
    </>
  );
  return (
    <aside className="others-found" aria-label={WORDS.title}>
      {isFolded ? (
        <details>
          <summary>{WORDS.folded({ count: found.length })}</summary>
          {list}
        </details>
      ) : (
        <>
          <p className="others-found-title">{WORDS.title}</p>
          {list}
        </>
      )}
    </aside>
  );
}

function Origin({ of }: { readonly of: PublishedAggregate }) {
  const { publisher, document, population, n, url, exactness, note } = of;
  const who = [population, n === null ? '' : WORDS.n({ n })].filter((one) => one !== '').join(', ');
  const said = [who, WORDS.exactness[EXACTNESS[exactness]], note].filter((one) => one !== '').map(sentence);
  return (
    <span className="small">
      {publisher},{' '}
      {/* A copy that somebody else keeps, or one that anybody could change on its way, is named and not linked. */}
      {url.startsWith('https://') ? (
        <a href={url} rel="external">
          {document}
        </a>
      ) : (
        document
      )}
      . {said.join(' ')}
    </span>
  );
}

const EXACTNESS = { printed: 'printed', 'secondary source': 'secondary', computed: 'computed' } as const;

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** `87 % of companies`, `more than 50 % of companies`, `29,200,000 incidents`. */
function figureOf({ value, unit }: PublishedAggregate): string {
  const [, less = '', digits = '', more = ''] = /^([><]?)(-?[\d.]+)(\+?)$/.exec(value) ?? [];
  const number = formatExact(Number(digits));
  const amount = unit.startsWith('%') ? `${number}\u202f${unit}` : `${number} ${unit}`;
  if (less === '>' || more === '+') return less === '>' ? WORDS.moreThan({ amount }) : WORDS.orMore({ amount });
  return less === '<' ? WORDS.lessThan({ amount }) : amount;
}
