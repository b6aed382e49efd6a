/** Exit codes of every command: all done, some of it, or refused with nothing changed. */
export const EXIT = { done: 0, partly: 1, refused: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The world as a command sees it; a test passes its own. */
export interface Effects {
  /** What the command found or did. */
  readonly out: (line: string) => void;
  /** What went wrong. */
  readonly err: (line: string) => void;
  /**
   * What is going on, on a terminal only: each text replaces the one before; empty ends it. `share` says how far, 0 to 1,
   * to who has no terminal.
   */
  readonly progress?: (text: string, share?: number) => void;
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Resolves when the process is told to stop. */
  readonly stopped: Promise<void>;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /** What holds where something outside stops it, such as a full disk; left out where nothing was changed. */
  readonly stopped?: string;
  readonly run: (args: readonly string[], effects: Effects) => Promise<ExitCode> | ExitCode;
}

/** What stops a command, in one sentence for the operator. Nothing was changed, or it says what was. */
export class Refusal extends Error {}
