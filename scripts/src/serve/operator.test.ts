import { expect, test } from 'vitest';
import { operatorOf } from './operator.ts';

test('the operator is taken from the command line, else from the environment, else nobody is named', () => {
  const env = { CANDOR_OPERATOR: 'Office of Statistics', CANDOR_CONTACT: 'https://example.org/ask' };
  expect(operatorOf({}, env)).toEqual({ name: 'Office of Statistics', contact: 'https://example.org/ask' });
  expect(operatorOf({ operator: 'Another', contact: ' ask@example.org ' }, env)).toEqual({
    name: 'Another',
    contact: 'ask@example.org',
  });
  expect(operatorOf({ operator: ' ' }, {})).toEqual({ name: null, contact: null });
});

test.each(['somebody', 'javascript:alert(1)', 'mailto:ask@example.org', 'ask@example', 'ask us@example.org'])(
  'a contact that nobody can be reached by is refused: %s',
  (contact) => {
    expect(() => operatorOf({ contact }, {})).toThrow(
      /^The contact must be an e-mail address or the address of a page/,
    );
  },
);
