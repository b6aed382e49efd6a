import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { linkedViews, readPublicAddress } from '@candor/api';
import { LiveReleases } from '@candor/data/release/folder';
import { type Command, EXIT, Refusal } from '../command.ts';
import { writeSite } from '../export/write.ts';
import { HOME_OPTION, homeOf, PROJECT, readOptions } from '../options.ts';
import { LiveApp } from '../serve/live-app.ts';
import { OPERATOR_OPTIONS, operatorOf } from '../serve/operator.ts';

const SITE = join(PROJECT, 'web', 'dist');

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the whole public side as files for any web server, object store or CDN',
  help: `candor export DIR --public URL [--home DIR] [--operator NAME] [--contact ADDRESS]

Writes into DIR, which must be empty or not there, what candor serve answers: the pages, the data files and answers of every
release, the views that pages lead to as frames and pictures, and what hosts read to send the same headers: _headers, _redirects
and _nginx.conf. No program runs behind it; docs/deploy.md says how it is served and what it cannot answer.

  DIR           becomes the folder of the public address
  --public URL  the address at which readers find it, such as https://example.org/statistics (default: PUBLIC_URL)
  --home DIR    where the releases are (default: CANDOR_HOME, else var in the project)
  --operator NAME    who answers for the site, as its page About says (default: CANDOR_OPERATOR)
  --contact ADDRESS  whom to ask: an e-mail address or the address of a page (default: CANDOR_CONTACT)

Exit code: 0 written, 2 refused.`,
  stopped: 'DIR holds a part of the site; empty it before the next try',
  async run(args, { out, err, env, progress = () => {} }) {
    const { values, positionals } = readOptions(
      {
        allowPositionals: true,
        options: { ...HOME_OPTION, public: { type: 'string' }, ...OPERATOR_OPTIONS },
      },
      args,
    );
    const [named, ...more] = positionals;
    if (named === undefined || more.length > 0)
      throw new Refusal('Name one folder to write into, such as candor export public. See --help.');
    const address = publicAddressOf(values.public ?? env.PUBLIC_URL ?? '');
    const operator = operatorOf(values, env);
    const home = homeOf(values.home, env);
    const releases = new LiveReleases(home.releases, err);
    if (releases.series.length === 0)
      throw new Refusal('There is no release to export; run candor ingest and candor publish first.');
    if (!existsSync(join(SITE, 'index.html'))) throw new Refusal('The dashboard is not built; run npm start once.');
    const folderOut = emptyFolder(named);
    const app = new LiveApp({ releases, notices: home.notices, site: SITE, operator, address, err });
    const written = await writeSite({
      ...address,
      app,
      series: releases.series,
      site: SITE,
      views: linkedViews,
      folderOut,
      progress,
    });
    progress('');
    const { files, bytes, without } = written;
    out(`Wrote ${files} files of ${(bytes / 1e6).toFixed(1)} MB to ${folderOut}, for ${address.base}/`);
    if (without.length > 0)
      out(`${without.length} addresses have no file, because nothing is there, such as ${without[0]}`);
    return EXIT.done;
  },
};

/** A site of files cannot learn its address from who asks. */
function publicAddressOf(text: string) {
  if (text === '')
    throw new Refusal('Say at which address readers will find it, such as --public https://example.org/statistics.');
  const read = readPublicAddress(text);
  if (typeof read === 'string') throw new Refusal(read);
  return read;
}

/** What an earlier export left would stay among the new files. */
function emptyFolder(named: string): string {
  const folder = resolve(named);
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0)
    throw new Refusal(
      `${folder} is not empty; name another folder, and put it in the place of the old one when it is written.`,
    );
  return folder;
}
