import type { CodeBook } from '../content.ts';
import type { Manifest } from '../manifest.ts';
import type { CodeRow } from './code-list.ts';
import { escaped, pageHead } from './html.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  METRIC: 'Metrics',
  MEASURE: 'Measures',
  PLATFORM: 'Types of platform, groups and totals',
  SIZE: 'Size bands',
  BREAKDOWN: 'Breakdowns',
  PANEL: 'Which companies are counted',
  OBS_STATUS: 'Why a figure is as it is (OBS_STATUS)',
  CONF_STATUS: 'Confidentiality (CONF_STATUS)',
  MARKS: 'What is to be said of the figures behind a number (MARKS)',
};

/** The code book as a page to read or to print, which needs no other file. */
export function codeBookHtml(manifest: Manifest, codeBook: CodeBook, codes: readonly CodeRow[]): string {
  const lists = [...Map.groupBy(codes, (one) => one.column)];
  const list = (texts: readonly string[]) => `<ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`;
  return [
    ...pageHead('Code book', manifest, codeBook.dataset.description),
    '<nav aria-label="Lists"><ul>',
    ...lists.map(([column]) => `<li><a href="#${column}">${escaped(HEADINGS[column] ?? column)}</a></li>`),
    '<li><a href="#caveats">Caveats and notes</a></li></ul></nav>',
    ...lists.map(([column, rows]) => tableOf(column, rows)),
    '<section id="caveats"><h2>Caveats and notes</h2>',
    list([...codeBook.caveats.map((one) => one.text), ...codeBook.notes]),
    '</section></main></body></html>\n',
  ].join('\n');
}

const COLUMNS = [
  ['code', 'Code'],
  ['label', 'Name'],
  ['definition', 'Definition'],
  ['parent', 'Part of'],
  ['unit', 'Unit'],
  ['metric', 'Option of'],
] as const;

/** The codes of one column; what none of them has, such as a unit, has no column here. */
function tableOf(column: string, rows: readonly CodeRow[]): string {
  const shown = COLUMNS.filter(([name]) => rows.some((row) => row[name] !== ''));
  const heading = escaped(HEADINGS[column] ?? column);
  return [
    `<section id="${column}" aria-labelledby="h-${column}"><h2 id="h-${column}">${heading}</h2>`,
    `<div class="wide" role="region" aria-labelledby="h-${column}" tabindex="0"><table><thead><tr>`,
    ...shown.map(([, name]) => `<th scope="col">${name}</th>`),
    '</tr></thead><tbody>',
    ...rows.map(
      (row) =>
        `<tr>${shown.map(([name]) => (name === 'code' ? `<th scope="row"><code>${escaped(row.code)}</code></th>` : `<td>${escaped(row[name])}</td>`)).join('')}</tr>`,
    ),
    '</tbody></table></div></section>',
  ].join('\n');
}
