import { groupLosses } from './groupLosses';

const loss = (subject: string, field: string, reason = 'No place.') => ({
  subject,
  field,
  reason,
});

describe('groupLosses', () => {
  it('gathers the subjects of one field and reason, the most frequent first', () => {
    expect(
      groupLosses([
        loss('a', 'owner'),
        loss('a', 'labels'),
        loss('b', 'labels'),
        loss('c', 'labels', 'Too long.'),
      ]),
    ).toEqual([
      { field: 'labels', reason: 'No place.', subjects: ['a', 'b'] },
      { field: 'owner', reason: 'No place.', subjects: ['a'] },
      { field: 'labels', reason: 'Too long.', subjects: ['c'] },
    ]);
  });
});
