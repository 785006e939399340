import { CellText } from './CellText';

function textOf(...pieces: string[]): string {
  const text = new CellText(100);
  pieces.forEach(piece => text.add(piece));
  return text.text();
}

describe('CellText', () => {
  it('puts pieces together, and starts again', () => {
    const text = new CellText(5);
    text.add('we');
    text.add('b');
    expect([text.raw(), text.length]).toEqual(['web', 3]);
    text.clear();
    expect([text.raw(), text.length]).toEqual(['', 0]);
    text.add('other');
    expect(text.raw()).toBe('other');
  });

  it('refuses what gets too long, however small the pieces are', () => {
    const text = new CellText(3);
    for (let i = 0; i < 3; i++) {
      text.add('a');
    }
    expect(() => text.add('a')).toThrow(/more than 3 characters/);
  });

  it.each([
    ['two_x000D_lines', 'two\rlines'],
    ['_x005F_x000D_', '_x000D_'],
    ['_x12_', '_x12_'],
    [
      'Äpfel und 東京, länger als dreizehn',
      'Äpfel und 東京, länger als dreizehn',
    ],
    ['_xD83D__xDE00_ laughs a little', '😀 laughs a little'],
  ])('reads %p as %p', (written, read) => {
    expect(textOf(written)).toBe(read);
    expect(textOf(...written)).toBe(read);
  });
});
