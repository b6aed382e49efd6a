import { OBSERVATIONS_FILE } from '@candor/data/release';
import { describe, expect, it } from 'vitest';
import { examplesFor, exampleUrl } from './examples.ts';

describe('an example of the API', () => {
  const url = exampleUrl('https://example.org', 'demo', '2026.1', 'OUT-CONTENT', 'sum', 'csv');

  it('names the release by its id, so that it gives the same for ever', () => {
    expect(url).toBe(
      'https://example.org/v1/datasets/demo/releases/2026.1/observations.csv?metric=OUT-CONTENT&measure=sum&platform=ALL&size=_T&breakdown=_T&panel=all',
    );
  });

  it('is given in five languages, each with the address whole', () => {
    const json = url.replace('.csv?', '.json?');
    const examples = examplesFor(url, json, {});
    expect(examples.map((one) => one.language)).toEqual(['Shell', 'Python', 'R', 'JavaScript', 'DuckDB']);
    for (const { code } of examples) expect(code.includes(url) || code.includes(json)).toBe(true);
  });

  it('says the type of every column wherever a reader would guess it', () => {
    const columns = OBSERVATIONS_FILE.length;
    const typed = {
      Python: /"[A-Z_]+": (str|int|float)/g,
      R: /[A-Z_]+ = "(character|integer|numeric)"/g,
      DuckDB: /'[A-Z_]+': '(VARCHAR|INTEGER|DOUBLE)'/g,
    };
    for (const { language, code } of examplesFor(url, url, {})) {
      const pattern = typed[language as keyof typeof typed];
      if (pattern !== undefined) expect(code.match(pattern), language).toHaveLength(columns);
    }
  });
});
