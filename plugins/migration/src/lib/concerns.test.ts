import { concerns } from '@crosswalk/backstage-plugin-migration-common';
import { finding } from '../__testUtils__/content';
import { concernTitle, groupFindings, sortConcerns } from './concerns';

describe('groupFindings', () => {
  it('puts each finding where its answer belongs, the worst category first', () => {
    const findings = concerns.map((concern, index) =>
      finding(concern.id, {
        answer: (['raised', 'unknown', 'ok'] as const)[index % 3],
      }),
    );
    const { raised, unknown, ok } = groupFindings(findings.reverse());
    expect(raised.length + unknown.length + ok.length).toBe(concerns.length);
    const ranks = raised.map(({ concern }) =>
      ['critical', 'warning', 'information'].indexOf(
        concerns.find(({ id }) => id === concern)!.category,
      ),
    );
    expect(ranks).toEqual([...ranks].sort());
  });

  it('keeps a rule that it does not know, after the others', () => {
    const { raised } = groupFindings([
      finding('new.rule', { answer: 'raised' }),
      finding('vmware.snapshot.detected', { answer: 'raised' }),
    ]);
    expect(raised.map(({ concern }) => concern)).toEqual([
      'vmware.snapshot.detected',
      'new.rule',
    ]);
    expect(concernTitle('new.rule')).toBe('new.rule');
  });
});

describe('sortConcerns', () => {
  it('begins with what stops most machines', () => {
    const count = (id: string, raised: number, unknown = 0) => ({
      concern: concerns.find(concern => concern.id === id)!,
      raised,
      unknown,
      ok: 10 - raised - unknown,
    });
    expect(
      sortConcerns([
        count('vmware.snapshot.detected', 9),
        count('vmware.tpm.detected', 0, 10),
        count('vmware.disk.rdm.detected', 2),
        count('vmware.datastore.missing', 1),
      ]).map(({ concern }) => concern.id),
    ).toEqual([
      'vmware.datastore.missing',
      'vmware.disk.rdm.detected',
      'vmware.tpm.detected',
      'vmware.snapshot.detected',
    ]);
  });
});
