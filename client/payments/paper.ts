// What somebody in the office types off a customer's paper receipt, and what can be made of it.
import { receiptCodeFrom } from '../../shared/kernel/code.ts';
import { documentNumberSchema } from '../../shared/kernel/text.ts';
import type { ReceiptRef } from '../../shared/ledger/receipt.ts';

/** As it was typed, right or wrong. */
export type TypedPaper = { readonly number: string; readonly code: string };

export const EMPTY_PAPER: TypedPaper = { number: '', code: '' };

/** Null while either can't be what stands on a receipt. */
export function paperOf(typed: TypedPaper): ReceiptRef | null {
  const number = numberOf(typed.number);
  const code = receiptCodeFrom(typed.code);
  return number === null || code === null ? null : { number, code };
}

/** Which of the two is typed and can't be right. */
export const wrongOf = ({ number, code }: TypedPaper) => ({
  number: number.trim() !== '' && numberOf(number) === null,
  code: code.trim() !== '' && receiptCodeFrom(code) === null,
});

function numberOf(typed: string): string | null {
  const number = documentNumberSchema.safeParse(typed.replace(/\s/g, '').toUpperCase());
  return number.success ? number.data : null;
}
