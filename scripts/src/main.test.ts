import { describe, expect, test } from 'vitest';
import { candor } from '../../test/support/candor.ts';
import { COMMANDS } from './main.ts';

describe('candor', () => {
  test.each(['--help', 'help'])('%s prints every command and ends with 0', async (word) => {
    const { code, out, err } = await candor(word);
    expect([code, err]).toEqual([0, '']);
    for (const command of COMMANDS) expect(out).toContain(`${command.name} `);
    expect(out).toContain('Exit codes: 0 done, 1 partly, 2 refused.');
  });

  test('without a command prints the same and ends with 2', async () => {
    const [none, help] = [await candor(), await candor('--help')];
    expect(none).toEqual({ ...help, code: 2 });
  });

  test('an unknown command is named, and the known ones are listed', async () => {
    const { code, out, err } = await candor('injest');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('There is no command “injest”.');
    expect(err).toContain('ingest');
  });
});

describe.each(COMMANDS.map((command) => command.name))('candor %s', (name) => {
  test('--help says how it is called, what each option means and how it ends', async () => {
    const { code, out } = await candor(name, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^candor ${name} `));
    for (const [option] of out.matchAll(/\[(--[a-z-]+)/g)) expect(out).toContain(`  ${option.slice(1)}`);
    expect(out).toMatch(/Exit code: 0 .*2 /);
  });

  test('an unknown option is refused with one sentence that names it', async () => {
    const { code, out, err } = await candor(name, '--hoem', 'elsewhere');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Unknown option '--hoem'.* See --help\.$/);
    expect(err).not.toContain('\n');
  });
});
