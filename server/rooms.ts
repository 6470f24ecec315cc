// The rooms that have routes of their own. A new room starts with a line here.
import type { Room } from './app.ts';

export const rooms: readonly Room[] = [];
