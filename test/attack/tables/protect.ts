import { main } from '../../../scripts/src/main.ts';

export interface Protected {
  /** The exit code of the command; 0 is its claim that the file is safe. */
  readonly code: number;
  readonly said: string;
  readonly seconds: number;
}

/** Protects an instance by the command that operators use; the engine is not known here by any other way. */
export function protect(instancePath: string, publishedPath: string, more: readonly string[] = []): Promise<Protected> {
  return run('protect', instancePath, '--out', publishedPath, ...more);
}

/** Has the command that checks a table again look at it. */
export function audit(instancePath: string, publishedPath: string, certificatePath: string): Promise<Protected> {
  return run('audit', instancePath, publishedPath, '--certificate', certificatePath);
}

async function run(...command: readonly string[]): Promise<Protected> {
  const lines: string[] = [];
  const start = performance.now();
  const code = await main(command, {
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    now: () => new Date('2024-06-01T12:00:00Z'),
    env: {},
    stopped: new Promise(() => {}),
  });
  return { code, said: lines.join('\n'), seconds: (performance.now() - start) / 1000 };
}
