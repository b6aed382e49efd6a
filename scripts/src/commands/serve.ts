import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listen, listeningAddress, type PublicAddress, readPublicAddress } from '@candor/api';
import { LiveReleases } from '@candor/data/release/folder';
import { type Command, EXIT, Refusal } from '../command.ts';
import { HOME_OPTION, homeOf, PROJECT, readOptions } from '../options.ts';
import { LiveApp } from '../serve/live-app.ts';
import { OPERATOR_OPTIONS, operatorOf } from '../serve/operator.ts';

const SITE = join(PROJECT, 'web', 'dist');
/** How often to look for new releases and notices. */
const LOOK_MS = 2000;

export const serve: Command = {
  name: 'serve',
  summary: 'serve the releases: API, dashboard and embeds on one port',
  help: `candor serve [--home DIR] [--port N] [--host NAME] [--public URL] [--operator NAME] [--contact ADDRESS] [--api-only]

Opens every release, checks its files against their hashes, and serves them until Ctrl-C or SIGTERM. A release that is
published meanwhile is served within seconds, without a restart. One whose files are not what was released is named on
the error stream with the file, listed by /healthz and not served; all others are.

  --home DIR    where the releases are (default: CANDOR_HOME, else var in the project)
  --port N      default: PORT, else 8080; 0 takes a free one
  --host NAME   the address to listen on (default: HOST, else 127.0.0.1: this machine only)
  --public URL  the address at which readers find it, where that is another one: behind a proxy that ends TLS, has
                another name or serves it in a folder, such as https://example.org/statistics (default: PUBLIC_URL).
                Links, sitemap, snippets and problem types name it; no header of a request does
  --operator NAME    who runs the site and answers for it, as its page About says (default: CANDOR_OPERATOR)
  --contact ADDRESS  whom to ask: an e-mail address or the address of a page (default: CANDOR_CONTACT)
  --api-only    without the dashboard

Exit code: 0 stopped, 2 could not start.`,
  async run(args, { out, err, env, stopped }) {
    const { values } = readOptions(
      {
        options: {
          ...HOME_OPTION,
          port: { type: 'string' },
          host: { type: 'string' },
          public: { type: 'string' },
          ...OPERATOR_OPTIONS,
          'api-only': { type: 'boolean' },
        },
      },
      args,
    );
    const port = portOf(values.port ?? env.PORT ?? '8080');
    const told = publicAddressOf(values.public ?? env.PUBLIC_URL ?? '');
    const home = homeOf(values.home, env);
    const releases = new LiveReleases(home.releases, err);
    if (releases.series.length === 0)
      throw new Refusal('There is no release to serve; run candor ingest and candor publish first.');
    const site = values['api-only'] === true ? null : SITE;
    if (site !== null && !existsSync(join(site, 'index.html'))) {
      throw new Refusal('The dashboard is not built; run npm start, or serve with --api-only.');
    }
    const operator = operatorOf(values, env);
    const app = new LiveApp({ releases, notices: home.notices, site, operator, address: told, err });
    const server = await listen(app, port, values.host ?? env.HOST ?? '127.0.0.1').catch(
      (error: NodeJS.ErrnoException) => {
        throw new Refusal(listenRefusal(error, port));
      },
    );
    if (told === null) app.isAt(listeningAddress(server.address));
    out(`Candor is at ${server.address}`);
    if (told !== null) out(`Readers find it at ${told.base}/`);
    app.warm();
    const looking = setInterval(() => app.look(), LOOK_MS);
    await stopped;
    clearInterval(looking);
    app.end();
    await server.close();
    out('Stopped.');
    return EXIT.done;
  },
};

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new Refusal(`The port must be a whole number from 0 to 65535, not “${text}”; set PORT or --port.`);
}

/** Null where none is given. */
function publicAddressOf(text: string): PublicAddress | null {
  if (text === '') return null;
  const read = readPublicAddress(text);
  if (typeof read === 'string') throw new Refusal(read);
  return read;
}

function listenRefusal(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program; stop that program or choose another port, such as PORT=${port + 1} npm start.`;
  }
  if (error.code === 'EACCES')
    return `This user may not listen on port ${port}; choose one above 1023, such as PORT=8080 npm start.`;
  return `The server could not listen on port ${port}: ${error.message}.`;
}
