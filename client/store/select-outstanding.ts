// Outstanding.
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Book } from './book.ts';
import type { RoundOutstanding } from './views.ts';

export async function selectOutstanding(
  _book: Book,
  _businessId: BusinessId,
  _nowMs: number,
): Promise<readonly RoundOutstanding[]> {
  return [];
}
