// A run's report as Markdown, to be read, printed and kept with the books. It says what the report
// says, in the same order, and adds nothing.
import { type Currency, currencySchema, minorDigits } from '../../shared/kernel/money.ts';
import {
  type RunReport,
  type RunReportRow,
  type RunStepReport,
  rowName,
  rowsToLookAt,
} from '../../shared/runs/run-report.ts';

const outcomeWords = {
  landed: 'landed',
  remarked: 'landed, with a remark',
  there: 'was there already',
  apart: 'kept apart',
  differs: 'differs',
} as const;

/** The report with the rows that it lists; what is behind them is told as a number. */
export function reportMarkdown(report: RunReport): string {
  const more = rowsToLookAt(report) - report.rows.length;
  const lines = [
    ...linesBefore(report),
    ...lookLines(report, report.rows),
    ...(more > 0 ? ['', `And ${more} more, which are not listed here.`] : []),
    ...linesBehind(report),
  ];
  return lines.join('\n');
}

/** The report with all rows to look at, piece by piece. */
export async function* markdownPieces(
  report: RunReport,
  pages: AsyncGenerator<readonly RunReportRow[]>,
): AsyncGenerator<string> {
  yield `${linesBefore(report).join('\n')}\n`;
  for await (const rows of pages)
    yield lookLines(report, rows)
      .map((row) => `${row}\n`)
      .join('');
  yield linesBehind(report).join('\n');
}

function linesBefore(report: RunReport): readonly string[] {
  const money = moneyOf(report);
  return [
    `# Run ${report.kind}: ${report.isRehearsal ? 'rehearsal, ' : ''}${stateWords[report.state]}`,
    '',
    ...table(
      ['', ''],
      [
        ['run', report.id],
        ['source', report.source],
        ['business', report.business ?? 'all'],
        ['by', report.author],
        ['started', report.startedAt],
        ['ended', report.endedAt ?? 'not yet'],
      ],
    ),
    '## Steps',
    '',
    ...table(
      ['step', 'state', 'took', 'figures'],
      report.steps.map((step) => [
        `${step.place}. ${step.name}`,
        step.words === null ? step.state : `${step.state}: ${step.words}`,
        tookWords(step),
        figuresWords(step.figures, money),
      ]),
    ),
    '## Rows',
    '',
    ...table(
      ['table', 'what became of them', 'rows', 'amount'],
      report.counts.map(({ table: of, outcome, rows, amount }) => [
        of,
        outcomeWords[outcome],
        String(rows),
        money(amount),
      ]),
    ),
    ...(report.reasons.length === 0 ? [] : ['## Reasons', '']),
    ...table(
      ['table', 'reason', 'rows', 'amount'],
      report.reasons.map(({ table: of, reason, rows, amount }) => [
        of,
        reason,
        String(rows),
        money(amount),
      ]),
    ),
    ...(report.rows.length === 0 ? [] : ['## Rows to look at', '']),
    ...(report.rows.length === 0 ? [] : headLines(lookHead)),
  ];
}

const lookHead = ['table', 'row', 'what became of it', 'amount', 'why'];

const lookLines = (report: RunReport, rows: readonly RunReportRow[]): readonly string[] =>
  rows.map((row) => line(lookAt(row, moneyOf(report))));

const linesBehind = ({ rows, next }: RunReport): readonly string[] => [
  ...(rows.length === 0 ? [] : ['']),
  ...(next.length === 0 ? [] : ['## Next', '']),
  ...next.map((sentence, before) => `${before + 1}. ${sentence}`),
  '',
];

const moneyOf = (report: RunReport) => (minor: number) => amountInWords(minor, report.currency);

/** The report as a file to keep, whole or as it is made. */
export function markdownAnswer(
  report: RunReport,
  body: string | ReadableStream<Uint8Array>,
): Response {
  const what = report.isRehearsal ? 'rehearsal' : 'run';
  return new Response(body, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${what}-${report.kind}-${report.id}.md"`,
    },
  });
}

const stateWords = {
  running: 'under way',
  failed: 'stopped',
  finished: 'finished',
  rolled_back: 'rolled back',
} as const;

function lookAt(row: RunReportRow, money: (minor: number) => string): readonly string[] {
  const { table: of, outcome, amount, reasons, words } = row;
  const why = words === '' ? reasons.join(', ') : words;
  return [of, rowName(row), outcomeWords[outcome], amount === null ? '' : money(amount), why];
}

/** 125050 paise: INR 1250.50. */
function amountInWords(minor: number, currency: string | null): string {
  const known = currencySchema.safeParse(currency);
  if (!known.success) return String(minor);
  return `${known.data} ${majorUnits(minor, known.data)}`;
}

/** 125050 of INR: 1250.50. */
export function majorUnits(minor: number, currency: Currency): string {
  const digits = minorDigits[currency];
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  if (digits === 0) return `${sign}${text}`;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function tookWords({ startedAt, endedAt }: RunStepReport): string {
  if (startedAt === null || endedAt === null) return '';
  return `${((Date.parse(endedAt) - Date.parse(startedAt)) / 1000).toFixed(1)} s`;
}

function figuresWords(figures: RunStepReport['figures'], money: (minor: number) => string): string {
  return Object.entries(figures)
    .map(([name, value]) =>
      typeof value === 'number' && name.endsWith('Minor')
        ? `${spaced(name.slice(0, -'Minor'.length))} ${money(value)}`
        : `${spaced(name)} ${value}`,
    )
    .join(', ');
}

const spaced = (name: string) => name.replace(/([A-Z])/g, ' $1').toLowerCase();

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  return [...headLines(head), ...rows.map(line), ''];
}

const headLines = (head: readonly string[]) => [line(head), line(head.map(() => '---'))];

const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

/** Source rows are other people's words: none of them may break the table or become a link. */
const cell = (text: string) => text.replace(/[\r\n]+/g, ' ').replace(/[\\|<>[\]`*_]/g, '\\$&');
