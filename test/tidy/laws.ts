// The house law, one line a rule. A rule that is not in this list is not enforced, and one
// without a planted breach in planted.ts fails the test.
import { sharedIsPure } from './purity.ts';
import {
  filesAreNamedByKind,
  filesAreShort,
  filesParse,
  filesSayWhatTheyAreFor,
  linesAreShort,
  noFileIsEmpty,
  scriptsNameTheirFiles,
  topLevelIsFixed,
} from './shape.ts';
import { importsNameTheirFile, importsRunOneWay, noImportCycles } from './streets.ts';
import type { Law } from './tree.ts';
import {
  castsGiveAReason,
  compilerIsHeard,
  exportsAreOwnNames,
  noAny,
  noBang,
  noEnum,
  noModuleState,
} from './types.ts';
import {
  namesComeFromTheTrade,
  noLooseEnds,
  noTraceOfAMachine,
  testsAreSwitchedOn,
} from './words.ts';

export const laws: readonly Law[] = [
  filesParse,
  importsRunOneWay,
  importsNameTheirFile,
  noImportCycles,
  sharedIsPure,
  noAny,
  castsGiveAReason,
  noBang,
  compilerIsHeard,
  noEnum,
  exportsAreOwnNames,
  noModuleState,
  topLevelIsFixed,
  scriptsNameTheirFiles,
  filesAreNamedByKind,
  filesAreShort,
  linesAreShort,
  filesSayWhatTheyAreFor,
  noFileIsEmpty,
  namesComeFromTheTrade,
  testsAreSwitchedOn,
  noLooseEnds,
  noTraceOfAMachine,
];
