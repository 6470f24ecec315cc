// Ids of a business's ledger accounts follow from the business and the code, so that posting needs
// no look-up: the four digits of the code stand in front of the rest of the business's id.
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { LedgerAccountCode } from '../../shared/ledger/chart.ts';

/** 1200 of 01922f00-… is 12002f00-…; the ledger account's foreign key says whether it exists. */
export function ledgerAccountId(businessId: BusinessId, code: LedgerAccountCode): string {
  return `${code}${businessId.slice(4)}`;
}
