import type { Caveat } from '@candor/data/framework';
import type { Cube } from '../data/cube.ts';
import { formatList } from '../words/format.ts';
import { WORDS } from '../words/words.ts';

/** Everything that a reader must be told, in the words of the framework and of the dataset. */
export function Notes({ cube }: { readonly cube: Cube }) {
  const { caveats, notes, metrics } = cube.book;
  const trend = caveats.filter((caveat) => caveat.shown.includes('trend'));
  const always = caveats.filter((caveat) => !caveat.shown.includes('trend'));
  return (
    <section aria-labelledby="notes" id="what-to-know">
      <h2 id="notes">{WORDS.notes.title}</h2>
      {metrics.map((metric) => (
        <p key={metric.code}>
          <strong>{metric.title}.</strong> {metric.definition}
        </p>
      ))}
      <TextList items={textsOf(always)} />
      <h3>{WORDS.notes.trend}</h3>
      <TextList items={textsOf(trend)} />
      <h3>{WORDS.notes.breaks}</h3>
      <TextList items={breakTexts(cube)} />
      <h3>{WORDS.notes.classification}</h3>
      <TextList items={notes} />
    </section>
  );
}

const textsOf = (caveats: readonly Caveat[]) => caveats.map((caveat) => caveat.text);

/** One sentence for each year and reason, naming what it concerns. */
function breakTexts(cube: Cube): string[] {
  const label = (code: string) => cube.book.platforms.find((platform) => platform.code === code)?.label ?? code;
  const byReason = Map.groupBy(cube.book.breaks, (one) => `${one.year} ${one.notes.join(' ')}`);
  return [...byReason.values()].map((places) => {
    const [first] = places;
    return `${first?.year}: ${first?.notes.join(' ')} It concerns ${formatList(places.map((place) => label(place.platform)))}.`;
  });
}

function TextList({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
