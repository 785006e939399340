import { TextSplits } from './TextSplits';

function paragraph(text: string) {
  const element = document.createElement('p');
  element.textContent = text;
  return { element, node: element.firstChild as Text };
}

const texts = (element: Element) =>
  [...element.childNodes].map(node => node.textContent);

describe('TextSplits', () => {
  it('cuts pieces out and puts them back into the same node', () => {
    const { element, node } = paragraph('one two three');
    const splits = new TextSplits();
    const pieces = splits.isolate(node, [
      { start: 0, end: 3 },
      { start: 8, end: 13 },
    ]);
    expect(pieces.map(({ data }) => data)).toEqual(['one', 'three']);
    expect(texts(element)).toEqual(['', 'one', ' two ', 'three']);
    splits.rejoin();
    expect([...element.childNodes]).toEqual([node]);
    expect(node.data).toBe('one two three');
  });

  it('puts a piece into its wrapper', () => {
    const { element, node } = paragraph('one two');
    const wrapper = document.createElement('b');
    new TextSplits().isolate(node, [{ start: 0, end: 3, wrapper }]);
    expect(element.innerHTML).toBe('<b>one</b> two');
  });

  it('leaves alone what somebody else has parted', () => {
    const { element, node } = paragraph('one two');
    const splits = new TextSplits();
    const [piece] = splits.isolate(node, [{ start: 4, end: 7 }]);
    piece.before(document.createElement('wbr'));
    splits.rejoin();
    expect(element.innerHTML).toBe('one <wbr>two');
  });
});
