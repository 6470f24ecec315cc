// The command line: every command has the same help, the same --json and the same way to fail.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addPerson } from '../../server/cli/add-person.ts';
import type { RoutebookCommand } from '../../server/cli/command.ts';
import { demoCommand } from '../../server/cli/demo-command.ts';
import { mpesaCommand } from '../../server/cli/mpesa-command.ts';
import { runCommands } from '../../server/cli/run-commands.ts';
import { seriesCommand } from '../../server/cli/series-command.ts';

const dataFolder = mkdtempSync(path.join(tmpdir(), 'routebook-cli-'));
// Run by root, Postgres is another account and must be able to pass this folder.
chmodSync(dataFolder, 0o711);

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const greet: RoutebookCommand = {
  name: 'greet',
  summary: 'greet somebody',
  declare: (words) => void words.argument('<whom>').option('--loud', 'with a mark'),
  run: async (desk, { options, args }) => {
    desk.say(`Hello ${args[0]}${options['loud'] === true ? '!' : ''}`);
    return { isGood: args[0] !== 'nobody', report: { whom: args[0] } };
  },
};
const fail: RoutebookCommand = {
  name: 'fail',
  summary: 'fails',
  run: async () => {
    throw new Error('The book is closed');
  },
};

const run = Object.assign((...args: string[]) => runIn({}, args), {
  in: (environment: Record<string, string>, ...args: string[]) => runIn(environment, args),
});

async function runIn(environment: Readonly<Record<string, string>>, args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await runCommands(
    [greet, fail, addPerson, demoCommand, mpesaCommand, seriesCommand],
    args,
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      environment: { ROUTEBOOK_DATA: dataFolder, LOG_LEVEL: 'silent', ...environment },
    },
  );
  return { code, out, err };
}

test('a command reads its words and speaks to people', async () => {
  expect(await run('greet', 'Asha', '--loud')).toEqual({ code: 0, out: 'Hello Asha!\n', err: '' });
});

test('--json prints one object and nothing else', async () => {
  expect(await run('greet', 'Asha', '--json')).toEqual({
    code: 0,
    out: '{"whom":"Asha"}\n',
    err: '',
  });
});

test('what is not good, what fails and what is not known end with 1 and a sentence', async () => {
  expect((await run('greet', 'nobody')).code).toBe(1);
  expect(await run('fail')).toEqual({ code: 1, out: '', err: 'The book is closed\n' });
  expect(await run('fail', '--json')).toEqual({
    code: 1,
    out: '{"ok":false,"error":"The book is closed"}\n',
    err: 'The book is closed\n',
  });
  expect(await run('greet')).toMatchObject({ code: 1, err: expect.stringContaining('whom') });
  expect(await run('dance')).toMatchObject({ code: 1, err: expect.stringContaining('dance') });
});

test.each([
  [['dance', '--json'], "unknown command 'dance'"],
  [['greet', 'Asha', '--nope', '--json'], "unknown option '--nope'"],
  [['greet', '--json'], "missing required argument 'whom'"],
  [['demo', '--customers', 'abc', '--json'], '--customers must be a number'],
  [['demo', '--customers', '0', '--months', '1.5', '--json'], '--customers must be at least 1'],
])('%j fails with one object as the last line, in plain words', async (words, sentence) => {
  const { code, out, err } = await run(...words);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({ ok: false, error: expect.stringContaining(sentence) });
  expect(err).toContain(sentence);
  expect(err).not.toContain('[');
});

test('a wrong environment is one object, too', async () => {
  const { code, out } = await run.in({ PORT: 'eighty' }, 'greet', 'Asha', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({ ok: false, error: expect.stringContaining('PORT') });
});

test('help lists every command and its options', async () => {
  const help = await run('--help');
  expect(help.code).toBe(0);
  for (const words of ['greet', 'fail', 'person']) expect(help.out).toContain(words);
  expect((await run('person', '--help')).out).toContain('--json');
});

test('the first owner of an installation comes in by the command line, once', async () => {
  const words = ['--email', 'ann@example.com', '--name', 'Ann', '--role', 'owner', '--json'];
  const first = await run('person', ...words, '--tenant', 'Dairy');
  expect(first).toMatchObject({ code: 0, err: '' });
  const report = JSON.parse(first.out);
  expect(report.password).toMatch(/^[\w-]{12}$/);
  const again = JSON.parse((await run('person', ...words)).out);
  expect(again).toEqual({ ...report, isNew: false, password: undefined });
  expect((await run('person', ...words.with(5, 'king'))).code).toBe(1);
});

test('a wrong option is told in a sentence; M-Pesa is given https addresses only', async () => {
  const series = await run('series', '--tenant', 'mine');
  expect(series).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^--tenant must be an id [^{]+\n$/),
  });
  const mpesa = (server: string) => run('mpesa', '--business', 'Ruiru', '--server', server);
  for (const server of ['http://book.example.com', 'book.example.com', 'https://a.b/?c=1']) {
    expect((await mpesa(server)).err).toMatch(/^--server must be an address such as https:/);
  }
});
