// Document numbers by rule 46(b) of the CGST Rules 2017: at most sixteen letters, digits, hyphens
// and slashes. India Compliance checks the same: ^[^\W_][A-Za-z0-9\-\/]{0,15}$

export const allowedNumbers = ['D07/2627/00042', '27A7/26-000123', '1', 'INV-0000000000/1'];

export const refusedNumbers = [
  '',
  'INV-0000000000/12',
  '-1',
  '/2627/1',
  '_1',
  'A 1',
  'A_1',
  'A#1',
  'É1',
  '=1+1',
];
