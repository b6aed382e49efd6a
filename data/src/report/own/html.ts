import type { OwnEntry, OwnReport } from './types.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --quiet: #56607a; --rule: #d5dae4; --paper: #fff; --accent: #1f5a96; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf2; --quiet: #a3adc2; --rule: #3a4356; --paper: #161b26; --accent: #8ab8ea; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 0; padding-top: 1rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.1rem; margin: 2rem 0 0.25rem; }
.answer { margin: 0.25rem 0; font-size: 1.35rem; line-height: 1.3; font-weight: bold; font-variant-numeric: tabular-nums; }
.notes, .meaning, .source, footer { color: var(--quiet); font-size: 0.9375rem; margin: 0.35rem 0; }
a { color: var(--accent); }
table { width: 100%; margin: 0.75rem 0; border-collapse: collapse; font-size: 0.9375rem; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.25rem; }
th, td { padding: 0.3rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: normal; }
td { padding-left: 1rem; text-align: right; font-variant-numeric: tabular-nums; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
@media print { main { max-width: none; padding: 0; } h3, table { break-inside: avoid; } }
`;

/** The report as one HTML file: no script, nothing from elsewhere, readable in print and in the dark. */
export function ownHtml({ title, lead, sections, foot, source }: OwnReport): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${safe(title)}</h1>
${paragraphs(lead)}
${sections
  .map(({ label, entries }) => `<section>\n<h2>${safe(label)}</h2>\n${entries.map(entry).join('\n')}\n</section>`)
  .join('\n')}
<footer>
${paragraphs(foot)}${publicAt(source === null ? [] : [source])}
</footer>
</main>
</body>
</html>
`;
}

function entry({ code, title, meaning, answer, notes, splits, sources }: OwnEntry): string {
  return [
    `<article id="${safe(code)}">`,
    `<h3>${safe(title)}</h3>`,
    answer === null
      ? '<p class="notes">Only parts of the figure are public.</p>'
      : `<p class="answer">${safe(answer)}</p>`,
    ...(notes.length === 0 ? [] : [`<p class="notes">${safe(notes.join(' '))}</p>`]),
    ...splits.map(
      ({ label, rows }) =>
        `<table>\n<caption>${safe(label)}</caption>\n<tbody>\n${rows
          .map(
            (row) =>
              `<tr><th scope="row">${safe(row.label)}</th><td>${safe([row.answer, ...row.notes].join(' · '))}</td></tr>`,
          )
          .join('\n')}\n</tbody>\n</table>`,
    ),
    `<p class="meaning">${safe(meaning.join(' '))} <span>(${safe(code)})</span></p>`,
    publicAt(sources),
    '</article>',
  ].join('\n');
}

const publicAt = (sources: readonly string[]) =>
  sources.length === 0 ? '' : `<p class="source">Public at: ${sources.map(link).join('; ')}</p>`;

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${safe(text)}</p>`).join('\n');

/** Only an address of the web becomes a link: a text of the company could be anything. */
function link(text: string): string {
  return /^https?:\/\/[^\s<>"]+$/.test(text) ? `<a href="${safe(text)}">${safe(text)}</a>` : safe(text);
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
