import { ENGLISH, type Language, OTHERS } from 'catalogue:languages';
import { chosenLanguage } from './chosen.ts';
import { say } from './sections.ts';

let spoken: Language = ENGLISH;
let kept: string | null = null;

/** By which Intl formats numbers and lists. */
export const locale = () => spoken.locale;

/** The tag and the direction of what is spoken. */
export const spokenLanguage = (): Pick<Language, 'language' | 'direction'> => spoken;

/** What the address asked for, to be kept while navigating; null where it asked for nothing that there is. */
export const keptLanguage = () => kept;

/**
 * Speaks the language that the address or the reader's browser asks for. To be awaited before anything is shown; where a
 * language cannot be fetched, the page stays English.
 */
export async function speak(page: Document, search: string, preferred: readonly string[]): Promise<void> {
  const asked = new URLSearchParams(search).get('lang');
  const code = chosenLanguage(asked, preferred, [ENGLISH.language, ...OTHERS.map((one) => one.language)]);
  // A language that there is not is not asked for again and again.
  kept = asked?.split('-')[0]?.toLowerCase() === code.split('-')[0]?.toLowerCase() ? code : null;
  const other = OTHERS.find((one) => one.language === code);
  if (other === undefined) return;
  try {
    say((await other.load()).default);
  } catch {
    return;
  }
  spoken = other;
  page.documentElement.lang = other.language;
  page.documentElement.dir = other.direction;
}
