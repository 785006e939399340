import { alarmTranslator } from './alarm';

const { example } = alarmTranslator;

const translate = (change: Partial<typeof example>) =>
  alarmTranslator.translate({ ...example, ...change });

const alert = (change: Partial<typeof example>) =>
  (translate(change).manifests[0].spec as any).groups[0].rules[0];

describe('alarmTranslator', () => {
  it('waits as long as the alarm did and says how bad it is', () => {
    expect(alert({})).toMatchObject({
      alert: 'HostCpuUsage',
      expr: expect.stringMatching(/^100 \* \(1 - avg by .* > 90$/),
      for: '5m',
      labels: { severity: 'critical' },
    });
  });

  it('raises at once when no time is given, and below a threshold', () => {
    const rule = alert({ durationMinutes: 0, operator: 'below' });
    expect(rule).not.toHaveProperty('for');
    expect(rule.expr).toMatch(/ < 90$/);
  });

  it('starts the name of an alert with a letter', () => {
    expect(alert({ name: '3 hosts down' }).alert).toBe('Alarm3HostsDown');
  });

  it('leaves who is told, and how often, to Alertmanager', () => {
    const rules = translate({}).losses.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['action', 'repetition']));
    expect(
      translate({ action: 'none', repeatMinutes: 0 }).losses.map(
        ({ rule }) => rule,
      ),
    ).toEqual(['name-changed', 'acknowledgement']);
  });
});
