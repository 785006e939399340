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
    expect(splits.isolate(node, 8, 13).data).toBe('three');
    expect(splits.isolate(node, 0, 3)).toBe(node);
    expect(texts(element)).toEqual(['one', ' two ', 'three']);
    splits.rejoin();
    expect([...element.childNodes]).toEqual([node]);
    expect(node.data).toBe('one two three');
  });

  it('leaves alone what somebody else has parted', () => {
    const { element, node } = paragraph('one two');
    const splits = new TextSplits();
    const piece = splits.isolate(node, 4, 7);
    piece.before(document.createElement('wbr'));
    splits.rejoin();
    expect(element.innerHTML).toBe('one <wbr>two');
  });
});
