/** The namespaces of SDMX-ML 2.1. */
export const SDMX = 'http://www.sdmx.org/resources/sdmxml/schemas/v2_1';

/** Attributes of an element of XML; what is not there has none. */
export function attributes(of: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(of)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

/** A text inside of XML; what no document of XML 1.0 may hold is left out. */
export const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
