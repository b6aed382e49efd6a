import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { EXAMPLE_SERVICE } from '@candor/data/report';
import { expect, test } from 'vitest';
import { checkFile } from './check-file.ts';
import { FORMS } from './messages.ts';
import { writeForm } from './write-form.ts';

const FRAMEWORK = loadFramework(frameworkVersions().at(-1) ?? '');
const TYPES = FRAMEWORK.platformTypes.map(({ code }) => code);
const PLACES = { xlsx: 'sheet Answers', csv: 'the lines below the header', json: '/answers' };

const written = (form: (typeof FORMS)[number], platformType: string, sizeBand: string, service: string) =>
  writeForm({ form, traits: { platformType, sizeBand, maturity: 'M0' }, year: 2024, service }, FRAMEWORK);

test.each(FORMS.flatMap((form) => TYPES.map((type) => [form, type] as const)))(
  'a %s questionnaire for %s, as the page writes it, wants nothing but answers',
  async (form, type) => {
    for (const [size, service] of [
      ['S1', EXAMPLE_SERVICE],
      ['S4', 'acme-forum'],
    ] as const) {
      const { errors, warnings, coverage } = await checkFile(`it.${form}`, await written(form, type, size, service), [
        FRAMEWORK,
      ]);
      expect(errors.map(({ code, where }) => [code, where])).toEqual([['no-answers', PLACES[form]]]);
      expect(warnings).toEqual([]);
      expect(coverage?.answered).toBe(0);
    }
  },
);

test('the example of a service id is named, with its cell, once something is answered', async () => {
  const text = new TextDecoder().decode(await written('csv', 'GAM', 'S1', EXAMPLE_SERVICE));
  const answered = new TextEncoder().encode(text.replace(/(\r\nPOL-PROHIBIT,,(?:"(?:[^"]|"")*")?,),/, '$1,yes'));
  const { errors, coverage } = await checkFile('it.csv', answered, [FRAMEWORK]);
  expect(errors.map(({ code, where }) => [code, where])).toContainEqual(['example-service', 'line 4']);
  expect(coverage?.answered).toBe(1);
});
