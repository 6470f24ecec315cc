// What waits.
import type { Book } from './book.ts';
import type { OutboxView } from './views.ts';

export async function selectOutbox(_book: Book): Promise<OutboxView> {
  return { waiting: [], needsFixing: [], recentlySent: [], lastSentAt: null };
}
