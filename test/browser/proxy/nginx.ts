import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { scratch } from '../../support/scratch.ts';

/** What a proxy of the tests is reached by: TLS, names that are not those of the server behind it, and a folder. */
export const STRIPPING = 'figures.example';
export const PASSING = 'passing.example';
export const FOLDER = '/open/figures';

/** Whether a proxy can be started here: `apt-get install nginx-light openssl` where not. */
export function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * A real nginx in front of a server, by TLS, in a folder. By one of its names it takes the folder away before it passes a
 * request on, by the other it does not. The host that it asks for is the inner one, as it is unless somebody says otherwise.
 */
export function startNginx(port: number, upstream: string): Promise<() => Promise<void>> {
  return nginxWith(port, (at) => {
    const subject = ['-subj', `/CN=${STRIPPING}`, '-addext', `subjectAltName=DNS:${STRIPPING},DNS:${PASSING}`];
    const files = ['-keyout', at('key.pem'), '-out', at('cert.pem')];
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', ...key, ...files, ...subject], { stdio: 'ignore' });
    const serverOf = (name: string, passes: string) => `
  server {
    listen 127.0.0.1:${port} ssl;
    server_name ${name};
    ssl_certificate ${at('cert.pem')};
    ssl_certificate_key ${at('key.pem')};
    location ${FOLDER}/ { proxy_pass ${passes}; }
    location / { return 404 "outside of the folder"; }
  }`;
    return serverOf(STRIPPING, `${upstream}/`) + serverOf(PASSING, upstream);
  });
}

/** A real nginx that has nothing but the files of a folder, and what stands in a file of it for nginx. */
export function startFileNginx(port: number, root: string, included: string): Promise<() => Promise<void>> {
  return nginxWith(
    port,
    () => `
  include /etc/nginx/mime.types;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${included};
  }`,
  );
}

async function nginxWith(
  port: number,
  serversIn: (at: (name: string) => string) => string,
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(scratch(), 'candor-nginx-'));
  const at = (name: string) => join(folder, name);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${at(kind)};`,
  );
  writeFileSync(
    at('nginx.conf'),
    `daemon off;
master_process off;
pid ${at('pid')};
error_log ${at('error.log')};
events {}
http {
  access_log off;
  # Tests come minutes after each other by the same connections, and a browser gives up when several were closed meanwhile.
  keepalive_timeout 600s;
  keepalive_requests 100000;
${temporary.join('\n')}
${serversIn(at)}
}
`,
  );
  const nginx = spawn('nginx', ['-c', at('nginx.conf'), '-p', folder, '-e', at('error.log')], { stdio: 'inherit' });
  await listening(nginx, port);
  return async () => {
    const gone = once(nginx, 'exit');
    nginx.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Resolves when something answers on the port; rejects when the process ends before. */
async function listening(process: ChildProcess, port: number): Promise<void> {
  const { connect } = await import('node:net');
  for (let tries = 0; tries < 200; tries += 1) {
    if (process.exitCode !== null) throw new Error(`nginx ended with ${process.exitCode}`);
    const socket = connect(port, '127.0.0.1');
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx does not listen');
}
