// The rooms that have routes of their own. A new room starts with a line here.
import type { Room } from './app.ts';
import { billingRoom } from './billing/billing-room.ts';
import { billingOf } from './billing-of.ts';
import { booksRoom } from './books/books-room.ts';
import { cashRoom } from './cash/cash-room.ts';
import { heldRoom } from './held/held-room.ts';
import { importOf } from './import-of.ts';
import { issuesRoom } from './issues/issues-room.ts';
import { messagesRoom } from './messages/messages-room.ts';
import { teamRoom } from './people/team-room.ts';
import { photosRoom } from './photos/photos-room.ts';
import { runsRoom } from './runs/runs-room.ts';
import { seriesRoom } from './series/series-room.ts';
import { settlingRoom } from './settling/settling-room.ts';
import { syncRoom } from './sync/sync-room.ts';

export const rooms: readonly Room[] = [
  billingRoom(billingOf),
  booksRoom,
  syncRoom,
  runsRoom(importOf),
  heldRoom,
  issuesRoom,
  teamRoom,
  photosRoom,
  seriesRoom,
  settlingRoom,
  cashRoom,
  messagesRoom,
];
