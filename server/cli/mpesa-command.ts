// `routebook mpesa`: the addresses that the office registers with Safaricom, so that money by
// paybill lands on the account whose code the customer typed.
import * as z from 'zod/mini';
import { tenantIdSchema } from '../../shared/kernel/ids.ts';
import { mpesaAddress } from '../mpesa/mpesa-routes.ts';
import { readSecret } from '../people/secret.ts';
import { findBusiness } from './bill-command.ts';
import type { RoutebookCommand } from './command.ts';
import { readOptions } from './read-options.ts';

/** M-Pesa calls over https only; what follows the address is ours. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, search, hash } = new URL(text);
  return protocol === 'https:' && username === '' && search === '' && hash === '';
}

const optionsSchema = z.object({
  business: z.string().check(z.minLength(1)),
  tenant: z.optional(tenantIdSchema),
  server: z.string().check(z.refine(isSafe, 'must be an address such as https://book.example.com')),
});

export const mpesaCommand: RoutebookCommand = {
  name: 'mpesa',
  summary: 'the addresses at which M-Pesa tells of money for a business (C2B)',
  declare: (words) => {
    words
      .requiredOption('--business <name>', 'its name, or the beginning of it')
      .requiredOption('--server <address>', 'where M-Pesa reaches this server: https://…')
      .option('--tenant <id>', 'needed where several hold such a business');
  },
  run: async (desk, { options }) => {
    const asked = readOptions(optionsSchema, options);
    const { database } = await desk.openBook();
    const { business, author } = await findBusiness(database, asked);
    const { dataFolder, secret } = desk.settings;
    const paidTo = { tenantId: author.tenantId, businessId: business.id };
    const place = mpesaAddress(readSecret(dataFolder, secret), paidTo);
    const address = `${asked.server.replace(/\/+$/, '')}${place}`;
    const report = {
      validationUrl: `${address}/validation`,
      confirmationUrl: `${address}/confirmation`,
    };
    desk.say(`Register these with Safaricom for ${business.name}; whoever knows them may call:`);
    for (const [name, url] of Object.entries(report)) desk.say(`${name.padEnd(16)} ${url}`);
    return { isGood: true, report };
  },
};
