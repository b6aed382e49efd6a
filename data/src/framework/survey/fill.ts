/** A pattern of `survey.yaml` with what stands in it for {name}; another name stays as it is, to be seen. */
export function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{([a-z]+)\}/g, (all, name: string) => values[name] ?? all);
}
