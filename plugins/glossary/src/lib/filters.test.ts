import { readFilters, writeFilters } from './filters';

describe('filters in the address', () => {
  it('come back as they were written', () => {
    const filters = {
      scheme: 'vsphere',
      domain: 'storage',
      letter: 'S',
    } as const;
    const params = writeFilters(new URLSearchParams('q=disk'), filters);
    expect(params.get('q')).toBe('disk');
    expect(readFilters(params)).toEqual(filters);
  });

  it('are taken away one at a time', () => {
    const params = new URLSearchParams('scheme=vsphere&domain=storage');
    expect(String(writeFilters(params, { domain: undefined }))).toBe(
      'scheme=vsphere',
    );
  });

  it('ignore what does not exist', () => {
    expect(
      readFilters(new URLSearchParams('domain=cooking&letter=?&scheme=')),
    ).toEqual({ scheme: undefined, domain: undefined, letter: undefined });
  });
});
