// Who most stories need: an office that answers, Asha on her round, and Wanjiru who manages.
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, signIn } from './phone.ts';
import { asha, wanjiru } from './small-book.ts';

export type Team = {
  readonly office: Office;
  /** Asha's, signed in. */
  readonly phone: Phone;
  /** Wanjiru's, signed in. */
  readonly managers: Phone;
  /** The address of a page of the office. */
  readonly at: (place: string) => string;
  readonly close: () => Promise<void>;
};

/** All of them, or none: what was opened before something failed is closed again. */
export async function openTeam(): Promise<Team> {
  const office = await openOffice();
  const phones: Phone[] = [];
  const close = async () => {
    await Promise.all(phones.map((one) => one.close()));
    await office.close();
  };
  const openFor = async (email: string): Promise<Phone> => {
    const phone = await openPhone();
    phones.push(phone);
    await signIn(phone, office, email);
    return phone;
  };
  try {
    const phone = await openFor(asha.email);
    const managers = await openFor(wanjiru.email);
    return { office, phone, managers, at: (place) => `${office.address}${place}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}
