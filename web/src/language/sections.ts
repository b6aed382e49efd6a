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
  if (rewritten.said !== null) write(name, rewritten);
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

/** A text as it is to be said. */
export type Rewrite = (text: string) => string;

interface Rewritten {
  readonly key: string;
  readonly of: ReadonlySet<string>;
  readonly said: Rewrite | null;
}

let rewritten: Rewritten = { key: '', of: new Set(), said: null };

/** The messages that something else stands in place of. */
const before = new Map<string, Said>();

/** From now on some sections say their messages as `said` has them; null: as they are. The same key again changes nothing. */
export function rewrite(key: string, of: ReadonlySet<string>, said: Rewrite | null): void {
  if (key === rewritten.key) return;
  for (const [name, messages] of before) layOver(sections.get(name) ?? {}, messages);
  before.clear();
  rewritten = { key, of, said };
  if (said !== null) for (const name of sections.keys()) write(name, rewritten);
}

function write(name: string, { of, said }: Rewritten): void {
  const section = sections.get(name);
  if (section === undefined || said === null || !of.has(name)) return;
  before.set(name, copyOf(section, (message) => message) as Said);
  layOver(
    section,
    copyOf(section, (message) => messageAs(message, said)),
  );
}

function copyOf(value: unknown, of: (message: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => copyOf(one, of));
  if (typeof value !== 'object' || value === null) return of(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copyOf(one, of)]));
}

/** What is filled in stays as it is: a mark stands for it until all else is said. */
function messageAs(message: unknown, said: Rewrite): unknown {
  if (typeof message === 'string') return said(message);
  if (typeof message !== 'function') return message;
  return (filled: Readonly<Record<string, unknown>>) => {
    const kept: string[] = [];
    const marked = Object.entries(filled).map(([name, value]) => {
      if (typeof value !== 'string' || said(value) === value) return [name, value];
      kept.push(value);
      return [name, `\uE000${kept.length - 1}\uE001`];
    });
    const text: string = said(message(Object.fromEntries(marked)));
    return text.replaceAll(/\uE000(\d+)\uE001/g, (_, at: string) => kept[Number(at)] ?? '');
  };
}
