// Writes the report of a run to a folder as Markdown and as JSON, page by page: a table of a
// million rows that can't be read is no reason to hold them all at once.
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { RunReport, RunReportRow } from '../../shared/runs/run-report.ts';
import { markdownPieces } from '../runs/report-markdown.ts';

export type Files = { readonly markdown: string; readonly json: string };

/** Both files hold every row to look at. */
export async function writeReport(
  folder: string,
  report: RunReport,
  pages: AsyncGenerator<readonly RunReportRow[]>,
): Promise<Files> {
  const place = path.resolve(folder);
  await mkdir(place, { recursive: true });
  const base = path.join(
    place,
    `${report.isRehearsal ? 'rehearsal' : 'run'}-${report.kind}-${report.id}`,
  );
  const files = { markdown: `${base}.md`, json: `${base}.json` };
  const [markdown, json] = [await open(files.markdown, 'w'), await open(files.json, 'w')];
  try {
    const { rows: _, ...head } = report;
    await json.write(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [`);
    for await (const piece of markdownPieces(report, written(pages, json))) {
      await markdown.write(piece);
    }
    await json.write('\n  ]\n}\n');
  } finally {
    await markdown.close();
    await json.close();
  }
  return files;
}

/** The pages as they pass, each row a line of the JSON file. */
async function* written(
  pages: AsyncGenerator<readonly RunReportRow[]>,
  json: FileHandle,
): AsyncGenerator<readonly RunReportRow[]> {
  let between = '\n    ';
  for await (const rows of pages) {
    let text = '';
    for (const row of rows) {
      text += `${between}${JSON.stringify(row)}`;
      between = ',\n    ';
    }
    await json.write(text);
    yield rows;
  }
}
