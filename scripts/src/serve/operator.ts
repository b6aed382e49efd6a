import type { Operator } from '@candor/api/types';
import { Refusal } from '../command.ts';

/** Who runs the server, for the page About. */
export const OPERATOR_OPTIONS = { operator: { type: 'string' }, contact: { type: 'string' } } as const;

const EMAIL = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/;

/** Who runs the server and whom to ask, from the command line or the environment; throws a refusal where nobody could be asked. */
export function operatorOf(
  values: { readonly operator?: string | undefined; readonly contact?: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
): Operator {
  const name = given(values.operator ?? env.CANDOR_OPERATOR);
  const contact = given(values.contact ?? env.CANDOR_CONTACT);
  if (contact !== null && !EMAIL.test(contact) && !isPage(contact)) {
    throw new Refusal(
      `The contact must be an e-mail address or the address of a page, not “${contact}”; set CANDOR_CONTACT or --contact, such as --contact statistics@example.org.`,
    );
  }
  return { name, contact };
}

/** What is blank is not given. */
const given = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim());

function isPage(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
