// Screens of runs and of invoices by hand, each fetched when it is first opened.
import { screen } from './route-screens.tsx';

export const ImportBookScreen = screen(
  'ImportBookScreen',
  () => import('./runs/ImportBookScreen.tsx'),
);
export const RunScreen = screen('RunScreen', () => import('./runs/RunScreen.tsx'));
export const RunsScreen = screen('RunsScreen', () => import('./runs/RunsScreen.tsx'));
export const InvoiceScreen = screen('InvoiceScreen', () => import('./invoices/InvoiceScreen.tsx'));
