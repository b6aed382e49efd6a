import type { Ask, Measure, PageJob, WrittenPage } from '@candor/api/pictures';
import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStringAsync } from 'preact-render-to-string';
import { AppFrame } from '../app/AppFrame.tsx';
import type { Drawing } from '../charts/draw/drawing.ts';
import { WRITTEN_STYLE, widthsOf } from '../charts/figure/WrittenChart.tsx';
import { spokenLanguage } from '../language/language.ts';
import { AddressReact } from '../navigation/address.ts';
import { writeFor } from '../navigation/site.ts';
import { type DrawnAt, WrittenReact } from '../page/written.ts';
import { drawn } from '../picture/drawn.ts';
import { Gathering } from './gathering.ts';

/** How often a page may find that it needs more; none needs half as many. */
const ROUNDS = 12;

/** The charts of a page: noted where they are first seen, then drawn. */
class Charts {
  readonly #measure: Measure;
  readonly #drawn = new Map<string, readonly DrawnAt[]>();
  readonly #wanted = new Map<string, Drawing>();

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** A page makes the same drawing anew each time that it is written. */
  of(drawing: Drawing): readonly DrawnAt[] | null {
    const key = JSON.stringify(drawing);
    const known = this.#drawn.get(key);
    if (known === undefined) this.#wanted.set(key, drawing);
    return known ?? null;
  }

  async drawWanted(): Promise<boolean> {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    for (const [key, drawing] of wanted) {
      const at: DrawnAt[] = [];
      for (const width of widthsOf(drawing))
        at.push(await drawn(drawing, width, `c${this.#drawn.size}-${width}-`, this.#measure));
      this.#drawn.set(key, at);
    }
    return wanted.length > 0;
  }
}

/** A page as its own components write it, with its charts drawn and nothing that waits. */
export async function pageOf({ path, search, base }: PageJob, measure: Measure, ask: Ask): Promise<WrittenPage> {
  const asked: string[] = [];
  // Pages are written one at a time.
  globalThis.fetch = async (path) => {
    const answer = await ask(String(path));
    if (answer.ok) asked.push(String(path));
    return answer;
  };
  writeFor(base);
  const queries = new Gathering();
  const charts = new Charts(measure);
  const written = { drawn: (drawing: Drawing) => charts.of(drawing) };
  const address = { path, search };
  for (let round = 0; round < ROUNDS; round += 1) {
    const html = await renderToStringAsync(
      <QueryClientProvider client={queries}>
        <WrittenReact value={written}>
          <AddressReact value={address}>
            <AppFrame address={address} />
          </AddressReact>
        </WrittenReact>
      </QueryClientProvider>,
    );
    const isMore = [await queries.fetchWanted(), await charts.drawWanted()].includes(true);
    if (isMore) continue;
    return { ...spokenLanguage(), html: `<style>${WRITTEN_STYLE}</style>${html}`, asked };
  }
  throw new Error(`the page ${path}${search} does not come to rest`);
}
