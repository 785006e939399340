import { extend, noSelection, selectIds, toggle } from './selection';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = ({ ids: set }: { ids: ReadonlySet<string> }) => [...set].sort();

it('takes one in and out', () => {
  const one = toggle(noSelection, 'b');
  expect(ids(one)).toEqual(['b']);
  expect(ids(toggle(one, 'b'))).toEqual([]);
});

it('grows with the cursor and shrinks when it comes back', () => {
  const two = extend(noSelection, order, 'b', 'c');
  const three = extend(two, order, 'c', 'd');
  expect(ids(three)).toEqual(['b', 'c', 'd']);
  expect(ids(extend(three, order, 'd', 'c'))).toEqual(['b', 'c']);
  const around = extend(extend(two, order, 'c', 'b'), order, 'b', 'a');
  expect(ids(around)).toEqual(['a', 'b']);
});

it('keeps what was selected before, and begins anew elsewhere', () => {
  const before = extend(toggle(noSelection, 'a'), order, 'c', 'd');
  expect(ids(before)).toEqual(['a', 'c', 'd']);
  expect(ids(extend(before, order, 'd', 'c'))).toEqual(['a', 'c']);
});

it('selects all of a list', () => {
  expect(ids(selectIds(order))).toEqual(order);
});

it('takes the one only when the list has lost where the stretch began', () => {
  expect(ids(extend(noSelection, order, 'gone', 'c'))).toEqual(['c']);
});
