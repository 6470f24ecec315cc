// Composes the server: what every request passes, which doors are open, and which need a session.
// What is mounted after the question who asks is closed to strangers, whatever it is.
import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import type { Logger } from 'pino';
import { aboutRoutes } from './about-routes.ts';
import { answerError } from './api/answer-error.ts';
import type { Asked } from './api/asked.ts';
import { openapiRoutes } from './api/openapi.ts';
import { refuseForeignWrites } from './api/own-origin.ts';
import { refuse } from './api/refuse.ts';
import { setSecurityHeaders } from './api/security-headers.ts';
import type { Database } from './db/open-database.ts';
import { type Live, type LiveSettings, openLive } from './live/live.ts';
import { liveRoutes } from './live/live-routes.ts';
import { mpesaRoutes } from './mpesa/mpesa-routes.ts';
import { type Auth, makeAuth } from './people/auth.ts';
import { authRoutes } from './people/auth-routes.ts';
import { deviceRoutes } from './people/devices.ts';
import { fleetRoutes } from './people/fleet.ts';
import { knowShutOutPhones } from './people/shut-out-phone.ts';
import { askWho, knowPeople, type People, type SignedIn } from './people/who.ts';
import { siteRoutes } from './site/site.ts';

export type AppSettings = {
  readonly database: Database;
  readonly log: Logger;
  /** Signs the session cookies. */
  readonly secret: string;
  /** Folder of the built app. */
  readonly clientFolder: string;
  /** Rooms with routes of their own, mounted below /api behind the session. */
  readonly rooms: readonly Room[];
  /** Whether messages to customers go out by themselves. */
  readonly hasProvider?: boolean;
  readonly live?: Omit<LiveSettings, 'log'>;
};

/** What a room with routes may use. */
export type RoomContext = {
  readonly database: Database;
  readonly people: People;
  readonly auth: Auth;
  readonly log: Logger;
  readonly hasProvider: boolean;
};

export type Room = (context: RoomContext) => Hono<SignedIn>;

export type App = {
  readonly hono: Hono<Asked>;
  readonly auth: Auth;
  readonly live: Live;
};

export function makeApp(settings: AppSettings): App {
  const { database, log, secret } = settings;
  const auth = makeAuth(database, { secret, log });
  const people = knowPeople(database, auth);
  const live = openLive(database, { log, ...settings.live });
  const hono = new Hono<Asked>();
  hono.use(requestId(), setSecurityHeaders);
  hono.onError(answerError(log));
  hono.notFound(() => refuse({ refusal: 'not_found' }));
  hono.use('/api/*', refuseForeignWrites);
  hono.route('/api', aboutRoutes(database));
  hono.route(
    '/api',
    openapiRoutes(() => hono),
  );
  hono.route('/api', mpesaRoutes({ database, secret }));
  hono.route('/api/auth', authRoutes(auth, people));
  hono.all('/api/auth/*', () => refuse({ refusal: 'not_found' }));
  const closed = new Hono<SignedIn>();
  closed.use(askWho(people, knowShutOutPhones(database, secret)));
  const hasProvider = settings.hasProvider ?? false;
  const context: RoomContext = { database, people, auth, log, hasProvider };
  closed.route('/', deviceRoutes(database, secret));
  closed.route('/', fleetRoutes(database));
  closed.route('/', liveRoutes({ database, people, live }));
  for (const room of settings.rooms) closed.route('/', room(context));
  closed.all('*', () => refuse({ refusal: 'not_found' }));
  hono.route('/api', closed);
  hono.route('/', siteRoutes(settings.clientFolder));
  return { hono, auth, live };
}
