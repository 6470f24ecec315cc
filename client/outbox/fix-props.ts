// What every sheet about an entry that needs fixing is given.
import type { OutboxEntry } from '../store/views.ts';

export type FixProps = { readonly entry: OutboxEntry; readonly onClose: () => void };
