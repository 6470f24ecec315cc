// Which devices this phone has been, in a cookie: browsers that run out of space clear databases
// and caches, but no cookies. So a phone that lost its book can still say so.
const NAME = 'routebook_phones';
const KEPT_SECONDS = 400 * 86_400;
const REMEMBERED_MOST = 8;

export const cookieMemory = {
  /** Newest first. */
  devices: (): readonly string[] => {
    const pairs = document.cookie.split('; ').map((pair) => pair.split('='));
    const kept = pairs.find(([name]) => name === NAME)?.[1] ?? '';
    return kept.split('.').filter((id) => /^[0-9a-f-]{36}$/.test(id));
  },
  remember: (deviceId: string): void => {
    const others = cookieMemory.devices().filter((id) => id !== deviceId);
    const kept = [deviceId, ...others].slice(0, REMEMBERED_MOST).join('.');
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing in Safari 17.
    document.cookie = `${NAME}=${kept}; path=/; max-age=${KEPT_SECONDS}; samesite=strict`;
  },
};
