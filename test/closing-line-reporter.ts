// The last line of a test run: one plain sentence of counts that people and tools can read,
// e.g. `412 passed, 0 failed`. A file that could not be loaded counts as one failure.
import type { Reporter, TestModule } from 'vitest/node';

export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed += 1;
      for (const testCase of module.children.allTests()) counts[testCase.result().state] += 1;
    }
    const skipped = counts.skipped + counts.pending;
    const closing = `${counts.passed} passed, ${counts.failed} failed`;
    process.stdout.write(`\n${closing}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  }
}
