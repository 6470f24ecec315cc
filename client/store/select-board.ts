// The board.
import { dayIn } from '../../shared/kernel/day.ts';
import type { Book } from './book.ts';
import type { Board } from './views.ts';

export async function selectBoard(_book: Book, nowMs: number): Promise<Board> {
  return { day: dayIn('UTC', nowMs), businesses: [] };
}
