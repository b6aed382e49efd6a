import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Two numbers from 0 to 1, the same whenever they are drawn for the same. */
export type Chance = (text: string) => readonly [number, number];

/**
 * Chance that only who knows the secret can foresee, and that falls alike for the same figures, so that nothing is learned by
 * asking again (the record keys of the cell key method: Fraser & Wooton, UNECE Work Session on Statistical Confidentiality,
 * 2005). HMAC-SHA-256 of the text (RFC 2104), of which 48 bits make a number.
 */
export function chanceBy(secret: string): Chance {
  const key = utf8ToBytes(secret);
  return (text) => {
    const digest = new DataView(hmac(sha256, key, utf8ToBytes(text)).buffer);
    const numberAt = (byte: number) => (digest.getUint32(byte) * 2 ** 16 + digest.getUint16(byte + 4)) / 2 ** 48;
    return [numberAt(0), numberAt(6)];
  };
}

/**
 * One of some classes in their order that all hold a figure. `positionIn`: where the figure lies in what two of them share, from
 * 0 to 1. The farther on it is, the likelier is the class that goes on there, so that no figure is the first that is published
 * otherwise. Nothing is drawn for one class.
 */
export function drawnClass<Class>(
  classes: readonly Class[],
  positionIn: (one: Class, next: Class) => number,
  draw: () => number,
): Class | undefined {
  const [first, ...more] = classes;
  return more.reduce(
    (chosen, next) => (chosen !== undefined && draw() < positionIn(chosen, next) ? next : chosen),
    first,
  );
}
