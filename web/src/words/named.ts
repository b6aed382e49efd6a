/** The message of a name that data has, such as the code of a status or the name of a file; undefined where it has none. */
export function messageNamed(messages: Readonly<Record<string, string>>, name: string): string | undefined {
  return messages[name];
}
