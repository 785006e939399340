import { csvField, toCsv } from './csv';

describe('toCsv', () => {
  it('quotes what needs quoting', () => {
    expect(toCsv(['x'], [['a'], ['b,c'], ['d "e"'], [3], [undefined]])).toBe(
      'x\r\na\r\n"b,c"\r\n"d ""e"""\r\n3\r\n\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', ' =1'])(
    'keeps %j from being a formula',
    formula => {
      expect(csvField(formula)).toBe(`'${formula}`);
    },
  );

  it('leaves numbers alone', () => {
    expect(csvField(-1)).toBe('-1');
  });
});
