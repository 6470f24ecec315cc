// GET /api/people and what the office does about them. Owners and managers only: who comes in here
// sees the book.
import { Hono } from 'hono';
import {
  changedPersonSchema,
  namedPersonSchema,
  newPersonSchema,
  teamSchema,
  teamStepSchema,
} from '../../shared/people/answers.ts';
import { readBody } from '../api/body.ts';
import { describe } from '../api/describe.ts';
import { refuse } from '../api/refuse.ts';
import { addPerson, changePerson, listTeam, newPassword, type Team } from './team.ts';
import { closersOnly, type SignedIn } from './who.ts';

const personBytes = 2_048;
const answer = { description: 'What became of it', schema: teamStepSchema };

export function teamRoom(team: Team): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.use('/people/*', closersOnly);
  routes.get(
    '/people',
    describe({
      summary: 'The people of the tenant, those who left last',
      tag: 'people',
      answer: { description: 'Names, roles and addresses', schema: teamSchema },
      refusals: ['forbidden'],
    }),
    async (c) => c.json({ people: await listTeam(team, c.get('who')) }),
  );
  routes.post(
    '/people/add',
    describe({
      summary: 'Add somebody with a sign-in; the password is in this answer only',
      tag: 'people',
      body: newPersonSchema,
      answer,
    }),
    async (c) => {
      const body = await readBody(c.req.raw, newPersonSchema, personBytes);
      if (!body.ok) return refuse(body.refusal);
      return c.json(await addPerson(team, c.get('who'), body.value));
    },
  );
  routes.post(
    '/people/change',
    describe({
      summary: 'Change name and role, or let somebody leave and come back',
      tag: 'people',
      body: changedPersonSchema,
      answer,
    }),
    async (c) => {
      const body = await readBody(c.req.raw, changedPersonSchema, personBytes);
      if (!body.ok) return refuse(body.refusal);
      return c.json(await changePerson(team, c.get('who'), body.value));
    },
  );
  routes.post(
    '/people/password',
    describe({
      summary: 'A new password for somebody who forgot theirs',
      description: 'Ends every sitting that the old one opened.',
      tag: 'people',
      body: namedPersonSchema,
      answer,
    }),
    async (c) => {
      const body = await readBody(c.req.raw, namedPersonSchema, personBytes);
      if (!body.ok) return refuse(body.refusal);
      return c.json(await newPassword(team, c.get('who'), body.value.personId));
    },
  );
  return routes;
}
