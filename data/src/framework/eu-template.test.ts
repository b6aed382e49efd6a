import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseEuTemplate } from './eu-template.ts';
import { frameworkVersions, loadEuTemplate, loadFramework } from './folder.ts';

const FRAMEWORK = loadFramework(frameworkVersions().at(-1) ?? '');
const FILE = parse(stringify(loadEuTemplate(FRAMEWORK.version)));

const parsed = (change: (file: typeof FILE) => void) => () => {
  const file = structuredClone(FILE);
  change(file);
  return parseEuTemplate(stringify(file), FRAMEWORK);
};

test('whatever it names that the framework does not have is refused, all at once', () => {
  expect(parsed(() => undefined)()).toEqual(loadEuTemplate(FRAMEWORK.version));
  expect(
    parsed((file) => {
      file.metrics.push({ ...file.metrics[1], metric: 'OUT-NOTHING' }, file.metrics[1]);
      file.metrics[0].options.year = 'every_year';
      file.metrics[3].tells[0].rows = ['csam', 'cats'];
    }),
  ).toThrow(
    `framework ${FRAMEWORK.version}: eu-template.yaml: POL-TR has no option every_year; POL-PROHIBIT names the row cats, which has no code; there is no metric OUT-NOTHING; CTX-SCOPE stands there twice`,
  );
});

test('an entry in part names what is missing', () => {
  expect(
    parsed((file) => {
      file.metrics[1].missing = [];
    }),
  ).toThrow('eu-template.yaml');
});
