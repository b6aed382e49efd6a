import type { Manifest } from '../manifest.ts';

/** The beginning of a page of a release, which needs no other file: what it is, how to cite it, its licence. */
export function pageHead(what: string, manifest: Manifest, about: string): readonly string[] {
  const { title, release, citation, licence, synthetic } = manifest;
  const heading = `${what}: ${escaped(title)}, release ${release}`;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta name="viewport" content="width=device-width"><title>${heading}</title>`,
    `<style>${STYLE}</style></head><body><main>`,
    `<h1>${heading}</h1>`,
    `<p>${escaped(about)}</p>`,
    synthetic ? '<p><strong>Synthetic data: no company, service or figure in it exists.</strong></p>' : '',
    `<p>To cite: ${escaped(citation)}</p>`,
    `<p>Licence: <a href="${escaped(licence.url)}" rel="license">${escaped(licence.name)}</a>. ${escaped(licence.note)}</p>`,
  ];
}

/** A text in HTML. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:0}
main{max-width:72rem;margin:auto;padding:1rem}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent);font-weight:400}
td{min-width:8rem}thead th{font-weight:600}code{font-size:.9em;white-space:nowrap}@media print{nav{display:none}}`;
