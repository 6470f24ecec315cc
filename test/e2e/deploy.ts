// A place in front of the server that can be given a new version of the app while phones are open:
// files come from a folder by the product's own routes, everything else from the server behind.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { siteRoutes } from '../../server/site/site.ts';

export type Deployed = {
  readonly address: string;
  /** From now on every file has another name, and the page says which version it is. */
  deploy(version: string): Promise<void>;
  /** The app's files are there, its server is not. */
  cutOff(isCutOff: boolean): void;
  close(): Promise<void>;
};

const built = path.resolve(import.meta.dirname, '../../dist/client');

/** Serves the built app in front of the server at `behind`. */
export async function openDeployed(behind: string): Promise<Deployed> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'routebook-deploy-'));
  let files = getRequestListener(siteRoutes(built).fetch);
  let isAway = false;
  const server = createServer((asked, answer) => {
    if (!asked.url?.startsWith('/api/')) void files(asked, answer);
    else if (isAway) asked.socket.destroy();
    else passOn(behind, asked, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // cast: a server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    deploy: async (version) => {
      const next = path.join(folder, version);
      await makeVersion(next, version);
      files = getRequestListener(siteRoutes(next).fetch);
    },
    cutOff: (isCutOff) => {
      isAway = isCutOff;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function passOn(behind: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers, url } = asked;
  const passed = request(new URL(url ?? '/', behind), { method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  answer.on('close', () => passed.destroy());
  asked.pipe(passed);
}

/** The built app once more: each file with a hash in its name gets another name, everywhere. */
async function makeVersion(folder: string, version: string): Promise<void> {
  await cp(built, folder, { recursive: true });
  const assets = await readdir(path.join(folder, 'assets'));
  const renamed = assets.map((name) => [name, name.replace(/(\.\w+)$/, `${version}$1`)] as const);
  const isText = /\.(js|css|html)$/;
  for (const name of [...assets.map((one) => `assets/${one}`), 'index.html', 'sw.js']) {
    if (!isText.test(name)) continue;
    const file = path.join(folder, name);
    let text = await readFile(file, 'utf8');
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    if (name === 'sw.js')
      text = text.replace(/("revision":")\w+(","url":"index.html")/, `$1${version}$2`);
    if (name === 'index.html') text = text.replace('<html', `<html data-build="${version}"`);
    await writeFile(file, text);
  }
  for (const [before, after] of renamed) {
    const from = path.join(folder, 'assets', before);
    await cp(from, path.join(folder, 'assets', after));
    await rm(from);
  }
}
