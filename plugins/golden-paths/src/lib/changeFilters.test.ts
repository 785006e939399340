import { readChangeFilters, writeChangeFilters } from './changeFilters';

describe('the filters of the changes in the address', () => {
  it.each([
    ['', { filter: 'open', cursor: undefined }],
    ['status=merged', { filter: 'merged', cursor: undefined }],
    ['status=nonsense&cursor=abc', { filter: 'open', cursor: 'abc' }],
  ])('reads %p', (search, filters) => {
    expect(readChangeFilters(new URLSearchParams(search))).toEqual(filters);
  });

  it('starts another list at its top', () => {
    const params = new URLSearchParams('status=merged&cursor=abc&x=1');
    expect(writeChangeFilters(params, { filter: 'all' }).toString()).toBe(
      'status=all&x=1',
    );
    expect(writeChangeFilters(params, { cursor: 'def' }).get('cursor')).toBe(
      'def',
    );
    expect(
      writeChangeFilters(params, { cursor: undefined }).get('cursor'),
    ).toBeNull();
  });
});
