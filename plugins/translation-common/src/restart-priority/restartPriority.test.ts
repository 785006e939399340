import { restartPriorityTranslator } from './restartPriority';

const { example } = restartPriorityTranslator;

const translate = (change: Partial<typeof example>) =>
  restartPriorityTranslator.translate({ ...example, ...change });

const rules = (notes: { rule: string }[]) => notes.map(({ rule }) => rule);

describe('restartPriorityTranslator', () => {
  it('orders the queue and evicts nobody, as HA does', () => {
    const { manifests, losses } = translate({});
    expect(manifests[0]).toMatchObject({
      kind: 'PriorityClass',
      metadata: { name: 'business-critical' },
      value: 800_000,
      globalDefault: false,
      preemptionPolicy: 'Never',
    });
    expect(rules(losses)).toEqual([
      'name-changed',
      'no-phases',
      'no-dependencies',
    ]);
  });

  it('keeps the order of the priorities', () => {
    const values = (
      ['highest', 'high', 'medium', 'low', 'lowest', 'disabled'] as const
    ).map(priority => Number(translate({ priority }).manifests[0].value));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBe(6);
  });

  it('says that evicting is new, and that nothing stays down', () => {
    const { losses } = translate({ mayEvict: true, priority: 'disabled' });
    expect(rules(losses)).toEqual(
      expect.arrayContaining(['preemption', 'always-restarted']),
    );
  });

  it('keeps out of the names of the system', () => {
    const { manifests, losses } = translate({ name: 'system-critical' });
    expect(manifests[0].metadata.name).toBe('ha-system-critical');
    expect(rules(losses)).toContain('name-reserved');
  });
});
