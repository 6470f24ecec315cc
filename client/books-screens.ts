// The screens of the books, each in a file of its own.
import { screen } from './route-screens.tsx';

export const BooksScreen = screen('BooksScreen', () => import('./books/BooksScreen.tsx'));
export const ReconcileScreen = screen(
  'ReconcileScreen',
  () => import('./books/ReconcileScreen.tsx'),
);
export const PastScreen = screen('PastScreen', () => import('./books/PastScreen.tsx'));
export const LedgerAccountScreen = screen(
  'LedgerAccountScreen',
  () => import('./books/LedgerAccountScreen.tsx'),
);
