// What goes wrong beside the network: tabs, clocks, servers, backends, backups, rounds, devices.
// Everything is laid out on the run's clock before it begins.

import { writeTenant } from '../../server/db/tenant-transaction.ts';
import { idOf } from '../world.ts';
import type { Cluster } from './cluster.ts';
import { connectTo } from './cluster.ts';
import type { Fleet, Scene } from './fleet.ts';
import type { Phone } from './phone.ts';
import type { Fault } from './tally.ts';
import { COLLECTORS, ROUNDS } from './town.ts';

const HOUR_MS = 3_600_000;
const SERVER_BACK_MS = 2_000;
/** Among them some with summer time, with odd minutes, and on both sides of the date line. */
const ZONES = [
  'UTC',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Africa/Nairobi',
  'America/St_Johns',
  'Europe/Berlin',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;
const ZONES_MS = [-11, -3.5, 5.5, 5.75, 14].map((hours) => hours * HOUR_MS);

export type Stage = {
  readonly scene: Scene;
  readonly fleet: Fleet;
  readonly cluster: Cluster;
  readonly database: string;
  readonly lengthMs: number;
};

/** Lays out one run's mischief. */
export function planMischief(stage: Stage): void {
  const { scene, fleet, lengthMs } = stage;
  const { clock, faults } = scene;
  const draw = scene.draw.branch('mischief');
  const plan = (fault: Fault, times: number, strike: (phone: Phone) => void) => {
    if (!faults.has(fault)) return;
    for (let n = 0; n < times; n += 1) {
      clock.after(draw.below(lengthMs), () => {
        if (scene.isRough) strike(draw.oneOf(fleet.phones));
      });
    }
  };
  const many = Math.ceil(fleet.phones.length / 5);
  plan('tabs', many, (phone) => {
    scene.tally.tabs += 1;
    const [tab] = phone.tabs;
    if (phone.tabs.length > 1 && tab !== undefined) phone.killTab(tab);
    else void phone.openTab();
  });
  plan('clocks', many, (phone) => {
    scene.tally.clockJumps += 1;
    phone.offsetMs = Math.round((draw.share() - 0.5) * 144) * HOUR_MS + draw.below(HOUR_MS);
  });
  plan('zones', many, (phone) => {
    scene.tally.zoneChanges += 1;
    // A clock set by hand on the hour of another place, or put on and back for summer time.
    phone.offsetMs += draw.hits(0.5) ? draw.oneOf([-HOUR_MS, HOUR_MS]) : draw.oneOf(ZONES_MS);
    // The zone itself, which the machine's own calendar goes by: nobody's day may hang on it.
    process.env['TZ'] = draw.oneOf(ZONES);
  });
  plan('serverKills', 3, () => restartServer(scene, draw.below(scene.office.servers)));
  plan(
    'rounds',
    2,
    () => void moveRound(stage, 1 + draw.below(ROUNDS - 1), draw.below(COLLECTORS)),
  );
  plan('revokes', 1, (phone) => void revoke(stage, phone));
  plan('clones', 1, (phone) => {
    scene.tally.clones += 1;
    fleet.clone(phone).catch(() => undefined);
  });
  if (faults.has('restores')) planRestore(stage, draw.below(lengthMs / 2));
}

export function restartServer(scene: Scene, n: number): void {
  scene.tally.serverKills += 1;
  scene.office.kill(n);
  scene.clock.after(SERVER_BACK_MS, () => scene.office.start(n));
}

/** The office gives a round to another collector. */
async function moveRound({ scene, cluster, database }: Stage, round: number, to: number) {
  scene.tally.roundsMoved += 1;
  const own = connectTo(cluster.targetOf(database), 1);
  try {
    const { tenantId } = scene.town.people[0] ?? { tenantId: '' };
    await scene.clock.busyWith(
      'moving a round',
      writeTenant(own, tenantId, async ({ sql, version }) => {
        await sql`
          update round set collector_id = ${idOf(0x31, 2 + to)}, version = ${version}
          where tenant_id = ${tenantId} and id = ${idOf(0x41, round)}`;
      }),
    );
  } catch {
    // Somebody killed this connection too: the round stays where it was.
  } finally {
    await own.close();
  }
}

async function revoke({ scene, cluster, database }: Stage, phone: Phone): Promise<void> {
  const book = phone.tabs[0]?.running.store;
  if (book === undefined) return;
  scene.tally.revoked += 1;
  const { tenantId } = phone.person;
  const own = connectTo(cluster.targetOf(database), 1);
  try {
    await scene.clock.busyWith(
      'shutting a phone out',
      writeTenant(own, tenantId, async ({ sql, version }) => {
        await sql`
          update device set revoked_at = now(), version = ${version}
          where tenant_id = ${tenantId} and id = ${book.session.deviceId}`;
      }),
    );
  } catch {
    // Whether it was revoked all the same is asked of the database when all is still.
  } finally {
    await own.close();
  }
}

/** A backup is taken at one moment; a while later the servers run on it again. */
function planRestore({ scene, cluster, database, lengthMs }: Stage, atMs: number): void {
  const { clock, office, tally } = scene;
  const everybody = (act: (n: number) => void) => {
    for (let n = 0; n < office.servers; n += 1) act(n);
  };
  const swap = async (from: string | null): Promise<string> => {
    everybody(office.kill);
    try {
      if (from === null) return await cluster.copy(database);
      await cluster.drop(database);
      await cluster.admin.unsafe(`create database ${database} template ${from}`);
      tally.restores += 1;
      return from;
    } finally {
      everybody(office.start);
    }
  };
  clock.after(atMs, () => {
    const taken = clock.busyWith('a backup', swap(null)).catch(() => null);
    clock.after(20_000 + lengthMs / 4, () => {
      const restored = taken.then(async (backup) => {
        if (backup === null || !scene.isRough) return;
        await swap(backup);
        await cluster.drop(backup);
      });
      clock.busyWith('a restore', restored).catch(() => undefined);
    });
  });
}
