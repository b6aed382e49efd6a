/**
 * `color-mix(in oklab, A p%, B)` worked out, for renderers that do not know it (CSS Color 4, section 10.3, with the matrices of
 * https://bottosson.github.io/posts/oklab).
 */
export function mixed(colour: string, percent: number, other: string): string {
  const [a, b] = [colour, other].map((hex) => toLab(hex));
  const part = percent / 100;
  return toHex((a ?? []).map((value, at) => part * value + (1 - part) * (b?.[at] ?? 0)));
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const curved = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

type Matrix = readonly (readonly [number, number, number])[];

const times = (matrix: Matrix, vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * (vector[at] ?? 0), 0));

const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_CONES: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

function toLab(hex: string): number[] {
  const channels = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return times(TO_LAB, times(TO_CONES, channels).map(Math.cbrt));
}

function toHex(lab: readonly number[]): string {
  const channels = times(
    FROM_CONES,
    times(FROM_LAB, lab).map((value) => value ** 3),
  );
  const bytes = channels.map((value) => Math.round(255 * Math.min(1, Math.max(0, curved(value)))));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
