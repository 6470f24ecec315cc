// Phones of the team that the office has not heard of for a day: nothing to see where there are
// none, or no network to ask.
import { type FleetPhone, fleetSchema } from '../../shared/held.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { useWords } from '../app/language.ts';
import { useOffice } from '../app/use-office.ts';
import { useStore } from '../store/session.ts';
import { words } from './words.ts';

const SILENT_AFTER_MS = 86_400_000;

export function SilentPhones() {
  const say = useWords(words);
  const { world } = useStore();
  const { answer } = useOffice('/api/devices', fleetSchema);
  const silent = (answer?.phones ?? []).filter((phone) => isSilent(phone, world.now()));
  if (silent.length === 0) return null;
  return (
    <ButtonLink isWide href="/phones" icon="phone">
      {say.silent(silent.length)}
    </ButtonLink>
  );
}

/** Shut-out phones are silent for good, and those that were never used count from their pairing. */
function isSilent({ revokedAt, lastContactAt, pairedAt }: FleetPhone, nowMs: number): boolean {
  return revokedAt === null && nowMs - Date.parse(lastContactAt ?? pairedAt) > SILENT_AFTER_MS;
}
