import { describe, expect, it } from 'vitest';
import { examplesFor, exampleUrl } from './examples.ts';

describe('an example of the API', () => {
  const url = exampleUrl('https://example.org', 'demo', '2026.1', 'OUT-CONTENT', 'sum', 'csv');

  it('names the release by its id, so that it gives the same for ever', () => {
    expect(url).toBe(
      'https://example.org/v1/datasets/demo/releases/2026.1/observations.csv?metric=OUT-CONTENT&measure=sum&platform=ALL&size=_T&breakdown=_T&panel=all',
    );
  });

  it('is given in four languages, each with the address whole', () => {
    const json = url.replace('.csv?', '.json?');
    const examples = examplesFor(url, json);
    expect(examples.map((one) => one.language)).toEqual(['Shell', 'Python', 'R', 'JavaScript']);
    for (const { code } of examples) expect(code.includes(url) || code.includes(json)).toBe(true);
  });
});
