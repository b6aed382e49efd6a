import type { Theme } from '@candor/api/pictures';
import marks from '../styles/marks.css?raw';
import tokens from '../styles/tokens.css?raw';
import { mixed } from './mix.ts';

const DARK = '@media screen and (prefers-color-scheme: dark)';

const blockAfter = (start: number) =>
  tokens.slice(tokens.indexOf('{', start), tokens.indexOf('}', tokens.indexOf('--', start)));

function valuesIn(block: string): [string, string][] {
  return [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, inPixels(value)]);
}

/** The static fonts of pictures have other names than the variable ones of pages. */
const inPixels = (value: string) =>
  value.replace(/"[^"]* Variable", /, '').replaceAll(/(\d*\.?\d+)rem/g, (_, rem) => `${Number(rem) * 16}px`);

const LIGHT_VALUES = new Map(valuesIn(blockAfter(tokens.indexOf(':root'))));
const DARK_VALUES = new Map([...LIGHT_VALUES, ...valuesIn(blockAfter(tokens.indexOf(DARK)))]);

/** Markup or styles with every variable and every mixed colour put in, for what reads no style sheet of a page. */
export function withTokens(text: string, theme: Exclude<Theme, 'auto'>): string {
  const values = theme === 'dark' ? DARK_VALUES : LIGHT_VALUES;
  return text
    .replaceAll(/var\((--[\w-]+)\)/g, (whole, name) => values.get(name)?.replaceAll('"', "'") ?? whole)
    .replaceAll(/color-mix\(in oklab, (#\w+) (\d+)%, (#\w+)\)/g, (_, a, percent, b) => mixed(a, Number(percent), b));
}

/** The styles of the marks inside of a drawing. */
export const MARKS = marks.replaceAll(/\/\*[^*]*\*\//g, '').replaceAll(/\s+/g, ' ');
