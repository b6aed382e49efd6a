import { useDataset } from '../app/dataset-context.ts';
import { METHOD_WORDS } from '../words/methods.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';

const WORDS = MORE_METHOD_WORDS.caveats;

/** Everything that a reader must be told, in the words of the framework and of the dataset. */
export function Caveats() {
  const { caveats, notes } = useDataset().book;
  const isTrend = (one: (typeof caveats)[number]) => one.shown.includes('trend');
  const lists = [
    { title: WORDS.always, items: caveats.filter((one) => !isTrend(one)).map((one) => one.text) },
    { title: WORDS.trend, items: caveats.filter(isTrend).map((one) => one.text) },
    { title: WORDS.dataset, items: notes },
  ];
  return (
    <section aria-labelledby="caveats">
      <h2 id="caveats">{METHOD_WORDS.titles.caveats}</h2>
      {lists
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <div key={title} className="caveat-list">
            <h3>{title}</h3>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
