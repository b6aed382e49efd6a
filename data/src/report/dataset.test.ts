import { describe, expect, test } from 'vitest';
import { DATASET, FILES, FRAMEWORK } from '../../testing/cybertipline.ts';
import { readDataset, unknownCodes } from './dataset.ts';
import { problemSentence } from './problem.ts';

const YAML = new TextDecoder().decode(FILES['dataset.yaml']);
const bytes = (text: string) => new TextEncoder().encode(text);

function sentences(input: Uint8Array): string[] {
  const read = readDataset(input);
  return read.ok ? [] : read.problems.map(problemSentence);
}

describe('readDataset', () => {
  test('reads the declaration that ships', () => {
    expect(DATASET).toMatchObject({ id: 'cybertipline', policy: 'public', framework: '1.0.0', synthetic: false });
  });

  test('names every broken rule at once', () => {
    const broken = YAML.replace('id: cybertipline', 'id: Cyber Tipline')
      .replace('policy: public', 'policy: open')
      .replace('synthetic: false', 'synthetic: maybe')
      .replace('adapter:', 'adaptor:');
    const found = sentences(bytes(broken));
    for (const place of ['id', 'policy', 'synthetic', 'adapter']) {
      expect(found).toContainEqual(
        expect.stringMatching(new RegExp(`^dataset\\.yaml: ${place} is not as expected; .+\\.$`)),
      );
    }
    expect(found).toContainEqual(expect.stringMatching(/^dataset\.yaml: the file is not as expected; .*adaptor/));
    expect(found).toHaveLength(5);
  });

  test('says what an id may hold', () => {
    expect(sentences(bytes(YAML.replace('id: cybertipline', 'id: Cyber')))).toEqual([
      'dataset.yaml: id is not as expected; use lower-case letters, digits and hyphens.',
    ]);
  });

  test('names the line on which YAML stops being YAML', () => {
    expect(sentences(bytes('id: good\ntitle: "never closed\n'))).toEqual([
      expect.stringMatching(
        /^dataset\.yaml, line [23]: the text is not valid YAML; check indentation and quotation marks here\.$/,
      ),
    ]);
  });

  test('names the line that is not UTF-8', () => {
    const broken = bytes(YAML);
    broken[broken.indexOf(10) + 1] = 0xff;
    expect(sentences(broken)).toEqual([
      'dataset.yaml, line 2: the text is not valid UTF-8; save the file again with the encoding UTF-8.',
    ]);
  });

  test('refuses an empty file', () => {
    expect(sentences(new Uint8Array())).toEqual([
      expect.stringMatching(/^dataset\.yaml: the file is not as expected; /),
    ]);
  });
});

describe('unknownCodes', () => {
  test('finds nothing in the declaration that ships', () => {
    expect(unknownCodes(DATASET, FRAMEWORK)).toEqual([]);
  });

  test('names each metric and caveat that the framework does not have', () => {
    const codes = unknownCodes({ ...DATASET, metrics: ['OUT-TYPO'], caveats: [1, 999] }, FRAMEWORK).map(
      problemSentence,
    );
    expect(codes).toEqual([
      expect.stringMatching(
        /^dataset\.yaml: metrics names “OUT-TYPO”, which framework 1\.0\.0 does not have; (did you mean [A-Z-]+\?|use codes of the framework\.)$/,
      ),
      expect.stringMatching(
        /^dataset\.yaml: caveats names “999”, which framework 1\.0\.0 does not have; use codes of the framework\.$/,
      ),
    ]);
  });
});
