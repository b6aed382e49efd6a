// biome-ignore lint/style/noRestrictedImports: a hash depends on nothing but what is hashed.
import { createHmac } from 'node:crypto';

/** A number from 0 to 1, the same whenever it is drawn for the same. */
export type Chance = (text: string) => number;

/**
 * Chance that only who knows the secret can foresee, and that falls alike for the same figures, so that nothing is learned by
 * asking again (the record keys of the cell key method: Fraser & Wooton, UNECE Work Session on Statistical Confidentiality,
 * 2005). HMAC-SHA-256 of the text (RFC 2104), of which 48 bits are used.
 */
export const chanceBy =
  (secret: string): Chance =>
  (text) =>
    createHmac('sha256', secret).update(text).digest().readUIntBE(0, 6) / 2 ** 48;

/**
 * One of some classes in their order that all hold a figure. `positions`: where the figure lies in what each shares with the
 * one before, from 0 to 1. The nearer it is to the end of that, the likelier is the class that goes on there, so that no figure
 * is the first that is published otherwise.
 */
export function drawnClass<Class>(
  classes: readonly Class[],
  positionBetween: (one: Class, next: Class) => number,
  draw: number,
): Class | undefined {
  const [first, ...more] = classes;
  return more.reduce(
    (chosen, next) => (chosen !== undefined && draw < positionBetween(chosen, next) ? next : chosen),
    first,
  );
}
