import { inSite } from '../navigation/site.ts';
import { EMBED_WORDS as WORDS } from '../words/embed.ts';

/** In place of a chart whose address names what is not there. */
export function MissingPage() {
  return (
    <main>
      <h1 className="chart-title">{WORDS.missing.title}</h1>
      <p>{WORDS.missing.text}</p>
      <p>
        <a href={inSite('/')} target="_blank" rel="noopener">
          {WORDS.explore}
        </a>
      </p>
    </main>
  );
}
