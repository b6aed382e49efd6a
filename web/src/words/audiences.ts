import audiences from 'catalogue:audiences';
import { formatList } from './format.ts';
import { messageNamed } from './named.ts';

/** Who asks a question: `policymakers and journalists`. */
export function audienceNames(codes: readonly string[]): string {
  return formatList(codes.map((code) => messageNamed(audiences, code) ?? code));
}
