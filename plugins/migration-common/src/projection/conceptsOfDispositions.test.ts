import { conceptsOfDispositions } from './conceptsOfDispositions';

describe('conceptsOfDispositions', () => {
  it('names each concept once, whatever the order', () => {
    expect(
      conceptsOfDispositions(['retire', 'rehost', undefined, 'rehost']),
    ).toEqual(['kubernetes:rehost', 'kubernetes:retire']);
  });

  it('names none for what is undecided', () => {
    expect(conceptsOfDispositions([undefined])).toEqual([]);
  });
});
