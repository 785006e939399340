import { resourcePoolTranslator } from './resourcePool';

const { example } = resourcePoolTranslator;

const translate = (change: Partial<typeof example>) =>
  resourcePoolTranslator.translate({ ...example, ...change });

describe('resourcePoolTranslator', () => {
  it('bounds requests by the reservation and limits by the limit', () => {
    const { manifests } = translate({});
    expect(manifests.map(({ kind, spec }) => [kind, spec])).toEqual([
      [
        'ResourceQuota',
        {
          hard: {
            'requests.cpu': '16000m',
            'requests.memory': '131072Mi',
            'limits.cpu': '32000m',
            'limits.memory': '196608Mi',
          },
        },
      ],
      [
        'LimitRange',
        {
          limits: [
            {
              type: 'Container',
              defaultRequest: { cpu: '400m', memory: '3276Mi' },
              default: { cpu: '800m', memory: '4915Mi' },
            },
          ],
        },
      ],
    ]);
  });

  it('never lets a default limit fall below its request', () => {
    const { manifests } = translate({
      memoryReservationMiB: 0,
      memoryLimitMiB: 0,
      cpuLimitMHz: 0,
    });
    expect(manifests[1].spec).toEqual({
      limits: [
        {
          type: 'Container',
          defaultRequest: { cpu: '400m', memory: '256Mi' },
          default: { memory: '256Mi' },
        },
      ],
    });
  });

  it('writes no quota for a pool that bounds nothing, and asks', () => {
    const { manifests, questions } = translate({
      cpuReservationMHz: 0,
      cpuLimitMHz: 0,
      memoryReservationMiB: 0,
      memoryLimitMiB: 0,
    });
    expect(manifests.map(({ kind }) => kind)).toEqual(['LimitRange']);
    expect(questions.map(({ rule }) => rule)).toContain('no-bounds');
  });

  it('refuses a reservation beyond the limit', () => {
    expect(
      resourcePoolTranslator.input.safeParse({
        ...example,
        memoryReservationMiB: 200_000,
      }).error?.issues,
    ).toMatchObject([{ path: ['memoryReservationMiB'] }]);
  });
});
