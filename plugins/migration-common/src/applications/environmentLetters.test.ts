import { readEnvironmentLetters } from './environmentLetters';
import { namePartsOf } from './nameParts';

function read(...names: string[]) {
  const parts = names.map(namePartsOf);
  readEnvironmentLetters(parts);
  return parts.map(each => `${each.stem} ${each.environment ?? '-'}`);
}

describe('readEnvironmentLetters', () => {
  it.each([
    [
      'several letters',
      ['hrpweb01', 'hrpsweb01', 'hrptweb01'],
      ['hrp -', 'hrp staging', 'hrp test'],
    ],
    [
      'several tiers',
      ['ledgerapp01', 'ledgerdb01', 'ledgertapp01', 'ledgertdb01'],
      ['ledger -', 'ledger -', 'ledger test', 'ledger test'],
    ],
  ])('goes by %s', (_, names, expected) => {
    expect(read(...names)).toEqual(expected);
  });

  it.each([
    ['nothing is without it', ['clientsweb01', 'clientsdb01']],
    ['it is one letter at one tier', ['clientweb01', 'clientsweb01']],
    ['the tiers are others', ['clientweb01', 'clientsdb01', 'clienttdb01']],
    ['the name is too short', ['adweb01', 'addb01', 'adsweb01', 'adsdb01']],
    ['there is no tier', ['client01', 'clients01', 'clientt01']],
  ])('reads nothing where %s', (_, names) => {
    const stems = names.map(name => `${namePartsOf(name).stem} -`);
    expect(read(...names)).toEqual(stems);
  });
});
