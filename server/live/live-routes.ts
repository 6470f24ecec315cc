// GET /api/live: the line on which a phone hears that the book moved on.
import { Hono } from 'hono';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import type { Database } from '../db/open-database.ts';
import type { People, SignedIn } from '../people/who.ts';
import { openLine } from './listener.ts';
import { type Live, versionsOf } from './live.ts';

export type LiveContext = {
  readonly database: Database;
  readonly people: People;
  readonly live: Live;
};

export function liveRoutes({ database, people, live }: LiveContext): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.get(
    '/live',
    describe({
      summary: 'Hear when the book moves on',
      description:
        'Each event carries {"version": n}, the newest version; the first comes at once.',
      tag: 'live',
      answer: { description: 'Server-sent events', contentType: 'text/event-stream' },
      refusals: ['forbidden'],
    }),
    async (c) => {
      const who = c.get('who');
      const asked = c.req.raw;
      const line = openLine({
        mayStay: async () => {
          const answer = await people.whoIsAsking(asked);
          return 'who' in answer && answer.who.personId === who.personId;
        },
        onClosed: () => live.leave(line.listener),
      });
      if (!live.listen(who.tenantId, who.personId, line.listener)) {
        return refuse({ refusal: 'busy' });
      }
      const [tenant] = await versionsOf(database, [who.tenantId]).catch((error: unknown) => {
        live.leave(line.listener);
        throw error;
      });
      if (tenant) line.listener.poke(tenant.version);
      return new Response(line.stream, {
        headers: {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store, no-transform',
          // Proxies that collect answers would keep the pokes for themselves.
          'x-accel-buffering': 'no',
        },
      });
    },
  );
  return routes;
}
