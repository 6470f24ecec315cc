// Who most stories need: an office that answers, with the phone of one person who is signed in, or
// with two: Asha's on her round and Wanjiru's who manages.
import { type Office, type OfficeSettings, openOffice } from './office.ts';
import { openPhone, type Phone, signIn } from './phone.ts';
import { asha, wanjiru } from './small-book.ts';

type Person = { readonly email: string };

export type One = {
  readonly office: Office;
  readonly phone: Phone;
  /** The address of a page of the office. */
  readonly at: (place: string) => string;
  readonly close: () => Promise<void>;
};

export type Team = One & { readonly managers: Phone };

/** The office and the phone of one person; what opened before something failed is closed again. */
export async function openOne(person: Person, settings?: OfficeSettings): Promise<One> {
  const office = await openOffice(settings);
  const phone = await openPhoneOf(person, office).catch((error: unknown) =>
    office.close().then(() => Promise.reject(error)),
  );
  return {
    office,
    phone,
    at: (place) => `${office.address}${place}`,
    close: async () => {
      await phone.close();
      await office.close();
    },
  };
}

/** The same with Asha's phone and the manager's. */
export async function openTeam(): Promise<Team> {
  const one = await openOne(asha);
  const managers = await openPhoneOf(wanjiru, one.office).catch((error: unknown) =>
    one.close().then(() => Promise.reject(error)),
  );
  return {
    ...one,
    managers,
    close: async () => {
      await managers.close();
      await one.close();
    },
  };
}

async function openPhoneOf(person: Person, office: Office): Promise<Phone> {
  const phone = await openPhone();
  try {
    await signIn(phone, office, person.email);
    return phone;
  } catch (error) {
    await phone.close();
    throw error;
  }
}
