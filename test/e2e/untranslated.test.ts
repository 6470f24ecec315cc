// No text on any screen but what comes from the words, from the book, or from the formats of days
// and numbers: every sentence is marked, and what stands unmarked must be known.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MarkedApp, markApp, markWords, unmarked } from './marked-app.ts';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, signInMarked } from './phone.ts';
import { collectorsScreens, officeScreens, waitForScreen } from './screens.ts';
import { asha, wanjiru } from './small-book.ts';

let app: MarkedApp;
let office: Office;
let phone: Phone;
let managers: Phone;

beforeAll(async () => {
  app = await markApp();
  office = await openOffice({ server: app.server });
  phone = await openPhone();
  managers = await openPhone();
  await signInMarked(phone, office, asha.email);
  await signInMarked(managers, office, wanjiru.email);
});

afterAll(async () => {
  await Promise.all([phone?.close(), managers?.close()]);
  await office?.close();
  await app?.remove();
});

/** What the book itself says: names, places, codes, and words that people typed. */
const ofTheBook = [
  // Names of ledger accounts and the audit's own sentences stand in the book in English.
  /Receivables|Opening balances?/g,
  /[\w.]+@[\w.]+|Asia\/Kolkata|Africa\/Nairobi|\b(gst|vat|none)\b/g,
  /Gokul Dairy|Ruiru Water|Corner Gas|Morning Star|Asha|Wanjiru|Office|Server/g,
  /(Chetan Mehta|Bhavna Shah|Devi Rao|Esha Iyer|Kamau Mwangi|Njeri Wambui|Gate|East|Ruiru|Market)/g,
  /(Milk|Paneer|Gas 6 kg|Domestic|Kiambu|old book|litre|bottle|kg|m³)/g,
  /[A-Z]{1,3}-?[\dA-Z]*\d[\dA-Z]*/g,
];
/** Days, months, currencies and the names of languages and of the product: never translated. */
const ofTheFormats = [
  // Numbers in words are made by a function a language.
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|fifty|hundred|thousand)\b/g,
  /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g,
  /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g,
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/g,
  /KSh|INR|KES|MB|WhatsApp|English|हिन्दी|Kiswahili|Language · भाषा · Lugha|Routebook/g,
];

function unknownIn(text: string): string {
  const known = [...ofTheBook, ...ofTheFormats];
  return known.reduce((rest, one) => rest.replaceAll(one, ''), unmarked(text)).trim();
}

/** Texts and names of a screen, each as the browser holds it. */
async function textsOf({ page }: Phone): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      if (walker.currentNode.parentElement?.closest('script, style') === null) {
        texts.push(walker.currentNode.textContent ?? '');
      }
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      for (const one of document.querySelectorAll(`[${name}]`)) {
        texts.push(one.getAttribute(name) ?? '');
      }
    }
    return texts;
  });
}

test('sentences are marked wherever they are said in three languages', () => {
  const told = markWords('a={en:{b:`x`,c:n=>n==="k"?"one":"two"+n},hi:{},sw:{}},d="e";');
  expect(told.code).toBe('a={en:{b:`⟦x⟧`,c:n=>n==="k"?"⟦one⟧":"⟦two⟧"+n},hi:{},sw:{}},d="e";');
  expect(unmarked('⟦3 ⟦rows⟧⟧ · left')).toBe(' · left');
  expect(app.count).toBeGreaterThan(900);
});

test('no screen shows a text that no translator has seen', async () => {
  const found: string[] = [];
  const look = async (on: Phone, places: readonly string[]) => {
    for (const place of places) {
      await on.page.goto(`${office.address}${place}`);
      await waitForScreen(on.page);
      const told = (await textsOf(on)).filter((text) => /\p{L}{2}/u.test(unknownIn(text)));
      found.push(...told.map((text) => `${place}: ${text}`));
    }
  };
  await look(phone, collectorsScreens);
  await look(managers, officeScreens);
  expect(found).toEqual([]);
});
