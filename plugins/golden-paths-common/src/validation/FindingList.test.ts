import { FindingList, maxFindings } from './FindingList';

const at = (line: number) => ({
  rule: 'r',
  message: 'm',
  file: 'a.yaml',
  line,
  column: 1,
});

describe('FindingList', () => {
  it('orders by place, whatever the severity', () => {
    const list = new FindingList();
    list.add('error', () => at(3));
    list.add('warning', () => at(1));
    expect(list.toArray().map(({ line }) => line)).toEqual([1, 3]);
    expect(list.hasErrors).toBe(true);
    expect(list.isFull).toBe(false);
  });

  it('keeps an error that comes after more warnings than are listed', () => {
    const list = new FindingList();
    for (let i = 1; i <= maxFindings + 5; i++) {
      list.add('warning', () => at(i));
    }
    list.add('error', () => at(9000));
    const listed = list.toArray();
    expect(listed).toHaveLength(maxFindings + 1);
    expect(listed.filter(({ severity }) => severity === 'error')).toEqual([
      { severity: 'error', ...at(9000) },
    ]);
    expect(listed[maxFindings]).toMatchObject({ rule: 'too-many-findings' });
  });

  it('makes no finding that is not listed', () => {
    const list = new FindingList();
    const make = jest.fn(() => at(1));
    for (let i = 0; i < 10 * maxFindings; i++) {
      list.add('error', make);
    }
    expect(list.isFull).toBe(true);
    // One more says where the rest begins.
    expect(make).toHaveBeenCalledTimes(maxFindings + 1);
  });
});
