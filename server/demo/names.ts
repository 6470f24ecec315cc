// Names and places of the two regions, in the scripts in which people write them. Phone numbers are
// of the right length and belong to series that begin with zeros.
import type { Random } from './random.ts';

type Region = 'maharashtra' | 'kiambu';

const given: Readonly<Record<Region, readonly string[]>> = {
  maharashtra: [
    ...['Aarav', 'Aditi', 'Amruta', 'Anjali', 'Bhāskar', 'Chhaya', 'Deepak', 'Ganesh', 'Gauri'],
    ...['Ishwar', 'Jyoti', 'Kavita', 'Kiran', 'Lata', 'Mahesh', 'Manisha', 'Nilesh', 'Pooja'],
    ...['Prakash', 'Rekha', 'Sachin', 'Savita', 'Shubham', 'Smita', 'Suresh', 'Tanvi', 'Vaishali'],
    ...['Vikram', 'Yogesh', 'Zoë', 'आशा', 'संजय', 'मीना', 'राहुल'],
  ],
  kiambu: [
    ...['Achieng', 'Akinyi', 'Amina', 'Beatrice', 'Charles', 'Cherono', 'David', 'Esther', 'Faith'],
    ...['George', 'Grace', 'Halima', 'Hassan', 'James', 'Jeptoo', 'John', 'Juma', 'Kariũki'],
    ...['Kĩmani', 'Lucy', 'Mary', 'Mercy', 'Mũthoni', 'Mwangi', 'Naliaka', 'Njeri', 'Nyokabi'],
    ...['Ochieng’', 'Otieno', 'Peter', 'Purity', 'Samuel', 'Wairimũ', 'Wanjikũ'],
  ],
};

const family: Readonly<Record<Region, readonly string[]>> = {
  maharashtra: [
    ...['Bhosale', 'Chavan', 'D’Souza', 'Deshmukh', 'Gaikwad', 'Ghorpade', 'Jadhav', 'Kadam'],
    ...['Kulkarni', 'Mane', 'More', 'Naik', 'Nimbalkar', 'Patil', 'Pawar', 'Phadke', 'Salunkhe'],
    ...['Sāwant', 'Shinde', 'Thorat', 'Wagh', 'जोशी', 'पाटील'],
  ],
  kiambu: [
    ...['Barasa', 'Gĩthĩnji', 'Kamau', 'Karanja', 'Kariuki', 'Kĩbaki', 'Kilonzo', 'Kiptoo'],
    ...['Maina', 'Makena', 'Mbugua', 'Mohamed', 'Mũtua', 'Mwende', 'Ndũng’ũ', 'Ngũgĩ', 'Njoroge'],
    ...['Odhiambo', 'Omondi', 'Wafula', 'Waweru', 'Were'],
  ],
};

const streets: Readonly<Record<Region, readonly string[]>> = {
  maharashtra: [
    ...['Bhavani Mandap', 'Gangavesh', 'Kasba Gate', 'Laxmipuri', 'Mahadwar Road', 'Nagala Park'],
    ...['Rajarampuri 5th Lane', 'Rankala West', 'Ruikar Colony', 'Shahupuri', 'Tarabai Park'],
  ],
  kiambu: [
    ...['Bypass Estate', 'Gitambaya', 'Gwa Kairu', 'Hilton Estate', 'Kihunguro', 'Kimbo'],
    ...['Membley', 'Murera', 'Mugutha', 'Toll Station', 'Wataalam'],
  ],
};

const marks: Readonly<Record<Region, readonly string[]>> = {
  maharashtra: ['behind the temple', 'blue gate', 'second floor', 'above the chemist', ''],
  kiambu: ['green gate', 'next to the chief’s camp', 'after the posho mill', 'plot corner', ''],
};

const shops: Readonly<Record<Region, readonly string[]>> = {
  maharashtra: ['Tea Stall', 'Sweets', 'Hotel', 'Mess'],
  kiambu: ['Kiosk', 'Café', 'Hotel', 'Butchery'],
};

export function personName(region: Region, random: Random): string {
  const name = `${random.pick(given[region])} ${random.pick(family[region])}`;
  return random.chance(0.06) ? `${name} (${random.pick(shops[region])})` : name;
}

export function placeName(region: Region, random: Random): string {
  const mark = random.pick(marks[region]);
  const house = `${random.whole(1, 240)}, ${random.pick(streets[region])}`;
  return mark === '' ? house : `${house}, ${mark}`;
}

/** E.164: +9190000xxxxx or +254700xxxxxx, the n-th of its series. */
export function phoneNumber(region: Region, n: number): string {
  return region === 'maharashtra'
    ? `+9190000${String(n % 100_000).padStart(5, '0')}`
    : `+254700${String(n % 1_000_000).padStart(6, '0')}`;
}
