// Keeps every file of the app on the phone, so that each screen opens without a network, and never
// touches the API. A new version waits until somebody agrees; a download that was cut goes on where
// it stopped, because each file is kept as soon as it is here. The files of the version before stay
// for tabs that still show it.
declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[];
};

const FILES = 'routebook-files';
const AT_ONCE = 4;
/** Names that the version before had and this one has not, kept as one more file. */
const LEFT_BEHIND = new URL('/left-behind.json', self.location.origin).href;

/** Every file's address as it is asked for -> the address under which this version is kept. */
const kept = new Map(
  self.__WB_MANIFEST.map(({ url, revision }) => {
    const asked = new URL(url, self.location.origin);
    const stored = new URL(asked);
    if (revision !== null) stored.searchParams.set('revision', revision);
    return [asked.href, stored.href];
  }),
);
const page = kept.get(new URL('/index.html', self.location.origin).href);

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
  if (event.data === 'use_new_version') event.waitUntil(self.skipWaiting());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method === 'POST' && address.pathname === '/share') {
    event.respondWith(layDown(request));
    return;
  }
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (/^\/(api|hooks)\//.test(address.pathname)) return;
  address.search = '';
  address.hash = '';
  const stored = kept.get(address.href) ?? (request.mode === 'navigate' ? page : undefined);
  // A screen's file of another version: an open tab asks for it, the server has it no more.
  const ofOther = address.pathname.startsWith('/assets/') ? address.href : undefined;
  const wanted = stored ?? ofOther;
  if (wanted !== undefined) event.respondWith(fromPhone(wanted, request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(FILES);
  const waiting = [...kept];
  const fetchNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await keep(cache, next);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
}

async function keep(cache: Cache, [asked, stored]: [string, string]): Promise<void> {
  if (await cache.match(stored)) return;
  const mode = asked === stored ? 'default' : 'no-cache';
  const response = await fetch(asked, { cache: mode, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${asked} answered ${response.status}`);
  await cache.put(stored, await withoutRedirect(response));
}

/** A page that came by way of a redirect may not answer a navigation. */
async function withoutRedirect(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

/** What was left behind an update ago goes; what this update leaves behind stays for open tabs. */
async function takeOver(): Promise<void> {
  const cache = await caches.open(FILES);
  const wanted = new Set(kept.values());
  const told = await cache.match(LEFT_BEHIND);
  const gone = new Set<string>(told === undefined ? [] : await told.json());
  const held = (await cache.keys()).map(({ url }) => url).filter((url) => url !== LEFT_BEHIND);
  const old = held.filter((url) => !wanted.has(url));
  await Promise.all(old.filter((url) => gone.has(url)).map((url) => cache.delete(url)));
  const left = old.filter((url) => !gone.has(url));
  if (left.length > 0) await cache.put(LEFT_BEHIND, Response.json(left));
  else await cache.delete(LEFT_BEHIND);
  await self.clients.claim();
}

/** What another app shares: the photo waits in a cache for the form, the text goes along. */
async function layDown(request: Request): Promise<Response> {
  const form = await request.formData();
  const texts = ['title', 'text', 'url'].flatMap((name) => {
    const text = form.get(name);
    return typeof text === 'string' && text !== '' ? [text] : [];
  });
  const asked = new URLSearchParams({ text: texts.join(' ').slice(0, 1_000) });
  const photo = form.get('photo');
  if (photo instanceof File && photo.size > 0) {
    const cache = await caches.open('routebook-shared');
    await cache.put('/shared-photo', new Response(photo));
    asked.set('photo', '');
  }
  return Response.redirect(`/share?${asked}`, 303);
}

async function fromPhone(stored: string, request: Request): Promise<Response> {
  const cache = await caches.open(FILES);
  return (await cache.match(stored)) ?? fetch(request);
}
