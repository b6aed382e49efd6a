import { expect, test } from 'vitest';
import { csvwMetadata, OBSERVATION_COLUMNS, OBSERVATIONS_FILE, tableSchema, VIEW_FILE } from './columns.ts';

test.each([
  ['observations', OBSERVATIONS_FILE, OBSERVATION_COLUMNS],
  ['a table with labels', VIEW_FILE, VIEW_FILE.map((one) => one.name)],
] as const)('the types of %s are of each column, in order, and the same in both forms', (_, columns, names) => {
  const { fields } = tableSchema(columns) as { fields: { name: string; type: string }[] };
  const { tableSchema: csvw } = csvwMetadata(columns, 'x.csv') as {
    tableSchema: { columns: { titles: string; datatype: string }[] };
  };
  expect(fields.map((one) => one.name)).toEqual(names);
  expect(csvw.columns.map((one) => one.titles)).toEqual(names);
  expect(csvw.columns.map((one) => one.datatype)).toEqual(fields.map((one) => one.type));
  // Codes are texts, whatever they look like.
  const texts = fields.filter((one) => one.type === 'string').map((one) => one.name);
  expect(texts).toEqual(
    expect.arrayContaining(['RELEASE', 'PLATFORM', 'SIZE', 'BREAKDOWN', 'N', 'OBS_STATUS', 'CONF_STATUS']),
  );
});
