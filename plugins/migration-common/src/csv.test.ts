import { csvLine } from './csv';

describe('csvLine', () => {
  it('quotes what has to be, and leaves numbers alone', () => {
    expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', -1, true, undefined])).toBe(
      'a,"b,c","d""e","f\ng",-1,true,\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'has no spreadsheet run %j',
    text => {
      expect(csvLine([text]).replace(/^"/, '')).toMatch(/^'/);
    },
  );
});
