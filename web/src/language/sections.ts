/** Messages by their names, as texts and functions of what they are filled with. */
type Said = { [name: string]: unknown };

const sections = new Map<string, Said>();
let spoken: Said | null = null;

/**
 * A section of the catalogue: its English, which comes with the code that says it. Another language is laid over it, here
 * where that is known already, else as soon as it is; nothing is shown before.
 */
export function said<S extends Said>(name: string, english: S): S {
  sections.set(name, english);
  layOver(english, spoken?.[name]);
  return english;
}

/** From now on every section says this. */
export function say(messages: Said): void {
  spoken = messages;
  for (const [name, section] of sections) layOver(section, messages[name]);
}

function layOver(section: Said, messages: unknown): void {
  if (typeof messages !== 'object' || messages === null) return;
  for (const [name, message] of Object.entries(messages)) {
    const below = section[name];
    if (typeof below === 'object' && below !== null) layOver(below as Said, message);
    else section[name] = message;
  }
}
