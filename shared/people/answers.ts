// What the office asks and hears about the people of a tenant: who they are, whether they may come
// in, and the password that is shown once.
import * as z from 'zod/mini';
import { personIdSchema } from '../kernel/ids.ts';
import { roleSchema } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';

const teamPersonSchema = z.object({
  personId: personIdSchema,
  name: z.string(),
  role: roleSchema,
  isActive: z.boolean(),
  /** Null for somebody who can't sign in. */
  email: z.nullable(z.string()),
});
export type TeamPerson = z.infer<typeof teamPersonSchema>;

export const teamSchema = z.object({ people: z.array(teamPersonSchema) });

export const newPersonSchema = z.strictObject({
  /** Made by the form, so that two taps make one person. */
  personId: personIdSchema,
  name: textSchema(120, 1),
  email: z.email(),
  role: roleSchema,
});
export type NewTeamPerson = z.infer<typeof newPersonSchema>;

export const changedPersonSchema = z.strictObject({
  personId: personIdSchema,
  name: textSchema(120, 1),
  role: roleSchema,
  isActive: z.boolean(),
});
export type ChangedPerson = z.infer<typeof changedPersonSchema>;

export const namedPersonSchema = z.strictObject({ personId: personIdSchema });

/** What became of it; a password is made up here and shown this once. */
export const teamStepSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('sign_in'), email: z.string(), password: z.string() }),
  z.object({
    type: z.enum([
      'email_taken',
      'person_taken',
      'owners_only',
      'not_yourself',
      'no_sign_in',
      'unknown',
    ]),
  }),
]);
export type TeamStep = z.infer<typeof teamStepSchema>;
