// Signing out without a network: nobody believes that the office has heard of it.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { activeBookName, openRegistry } from '../../../client/store/registry.ts';
import { signInWith, signOutWith } from '../../../client/store/sign-in.ts';
import type { World } from '../../../client/store/world.ts';
import { makeOffice } from './fake-office.ts';
import { makePhone } from './phone.ts';
import { customer } from './shop.ts';

test('an office that is not reached holds the sign-in: said first, then here only', async () => {
  const office = makeOffice([customer(1)]);
  const { world: plain } = await makePhone(office);
  const network = { isThere: true };
  const fetch: World['fetch'] = async (path, init) => {
    if (!network.isThere) throw new TypeError('network');
    if (path.startsWith('/api/auth/')) return Response.json({ user: {}, success: true });
    return await office.serve(path, init);
  };
  const world = { ...plain, fetch };
  const registry = openRegistry();
  const whose = () => activeBookName(registry);
  expect(await signInWith(world, 'ravi@dairy.in', 'ravi')).toMatchObject({ type: 'signed_in' });
  network.isThere = false;
  expect(await signOutWith(world)).toEqual({ type: 'unreached' });
  expect(await whose()).not.toBeNull();
  expect(await signOutWith(world, { isOnlyHere: true })).toEqual({ type: 'signed_out' });
  expect(await whose()).toBeNull();
  network.isThere = true;
  await signInWith(world, 'ravi@dairy.in', 'ravi');
  expect(await signOutWith(world)).toEqual({ type: 'signed_out' });
  registry.close();
});
