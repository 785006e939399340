import { finding } from '../__testUtils__/content';
import {
  findFileIndex,
  findingsByLine,
  lineAnchor,
  parseLineAnchor,
} from './findings';

const files = [{ path: 'vms/db/vm.yaml' }, { path: 'vms/db/service.yaml' }];

describe('line anchors', () => {
  it('come back as they were made', () => {
    expect(parseLineAnchor(`#${lineAnchor(1, 12)}`)).toEqual({
      fileIndex: 1,
      line: 12,
    });
  });
  it.each(['', '#', '#file-1', '#file-a-line-2', '#file-1-line-2x'])(
    'ignores %p',
    hash => {
      expect(parseLineAnchor(hash)).toBeUndefined();
    },
  );
});

describe('findFileIndex', () => {
  it.each([
    ['vms/db/service.yaml', 1],
    ['service.yaml', 1],
    ['ice.yaml', -1],
    ['elsewhere.yaml', -1],
  ])('finds %p at %p', (name, index) => {
    expect(findFileIndex(files, name)).toBe(index);
  });
});

it('groups the findings of one file by line', () => {
  const first = finding({ file: 'vm.yaml', line: 3 });
  const second = finding({ file: 'vms/db/vm.yaml', line: 3, rule: 'other' });
  const other = finding({ file: 'service.yaml', line: 3 });
  expect(findingsByLine([first, second, other], files, 0)).toEqual(
    new Map([[3, [first, second]]]),
  );
});
