// The door for a machine that has only npm: runs on old versions of Node, brings the right Node and pnpm from the npm
// registry if need be, installs the workspace once, and hands over to the TypeScript below. Plain JavaScript, no imports
// but Node's own, because nothing is installed yet when it runs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE = 'node@24.21.0';
const PNPM = 'pnpm@11.28.11';
const WINDOWS = process.platform === 'win32';
const TOOLCHAIN = join(ROOT, 'var', 'toolchain.json');
const INSTALLED = join(ROOT, 'node_modules', '.candor-installed');
/** Where Node keeps what it compiled, by content: a command that was run before starts in less than half the time. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'node');

const [command, ...args] = process.argv.slice(2);
const targets = {
  start: 'scripts/src/start.ts',
  test: 'scripts/src/dev/test.ts',
  candor: 'scripts/src/main.ts',
  attack: 'test/attack/run.ts',
};

const node = suitableNode();
install();
run(node, [join(ROOT, targets[command]), ...args]);

/** The path of a Node that runs TypeScript as it is: this one, or one from the registry, remembered for the next time. */
function suitableNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 19)) return process.execPath;
  const known = read(TOOLCHAIN);
  if (known !== null && existsSync(JSON.parse(known).node)) return JSON.parse(known).node;
  say(`Node ${process.versions.node} is older than 22.19; fetching ${NODE} from the npm registry`);
  const found = npx(`-p ${NODE} -c "node -p process.execPath"`, ['inherit', 'pipe', 'pipe']);
  const path = found.status === 0 ? found.stdout.toString().trim().split(/\r?\n/).pop() : '';
  if (!path || !existsSync(path)) {
    fail(
      `Candor needs Node 22.19 or newer and could not fetch it from the npm registry; install it or check the network.\n${found.stderr || ''}`,
    );
  }
  mkdirSync(dirname(TOOLCHAIN), { recursive: true });
  writeFileSync(TOOLCHAIN, JSON.stringify({ node: path }));
  return path;
}

/** Installs exactly what the lockfile names, unless that was done already. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'pnpm-lock.yaml')))
    .digest('hex');
  if (read(INSTALLED) === lock) return;
  say('Installing packages from the npm registry');
  const done = npx(
    `-p ${NODE} -p ${PNPM} -c "pnpm install --frozen-lockfile --reporter=append-only --config.confirmModulesPurge=false"`,
    ['ignore', 'pipe', 'pipe'],
  );
  if (done.status !== 0)
    fail(`The packages could not be installed; check the network and try again.\n${done.stdout}${done.stderr}`);
  writeFileSync(INSTALLED, lock);
}

function npx(line, stdio) {
  // One line through the shell, so that it works with npx.cmd on Windows; nothing in it comes from outside.
  return spawnSync(`npx --yes --loglevel=error ${line}`, { cwd: ROOT, shell: true, stdio, maxBuffer: 1 << 26 });
}

/** Runs the real program in the foreground; a signal to this process goes to it, and its end is this one's. */
function run(file, argv) {
  const child = spawn(file, argv, {
    stdio: 'inherit',
    env: {
      NODE_COMPILE_CACHE: COMPILED,
      ...process.env,
      PATH: `${dirname(file)}${WINDOWS ? ';' : ':'}${process.env.PATH}`,
    },
  });
  // Ctrl-C reaches the child from the terminal by itself; here it must only not end this process first.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(`${file} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/**
 * npm passes SIGTERM to the shell between it and this process, and that shell dies without passing it on. So a parent
 * that is gone means stop; but only below npm, because a process started by hand may outlive its shell on purpose.
 */
function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 250);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function say(text) {
  process.stderr.write(`candor: ${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(2);
}
