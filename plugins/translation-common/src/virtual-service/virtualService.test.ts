import { virtualServiceTranslator } from './virtualService';

const { example } = virtualServiceTranslator;

const translate = (change: Partial<typeof example>) =>
  virtualServiceTranslator.translate({ ...example, ...change });

const rules = (notes: { rule: string }[]) => notes.map(({ rule }) => rule);

describe('virtualServiceTranslator', () => {
  it('parts what the platform owns from what the team owns', () => {
    const { manifests, losses } = translate({});
    const [gateway, route, redirect] = manifests;
    expect(gateway).toMatchObject({
      kind: 'Gateway',
      metadata: { name: 'shop-vs', namespace: 'shop' },
      spec: {
        addresses: [{ type: 'IPAddress', value: '10.30.0.40' }],
        listeners: [
          {
            name: 'https-443',
            protocol: 'HTTPS',
            port: 443,
            tls: {
              mode: 'Terminate',
              certificateRefs: [{ name: 'shop-2026' }],
            },
          },
          { name: 'http-80', protocol: 'HTTP', port: 80 },
        ],
      },
    });
    expect(route.spec).toEqual({
      parentRefs: [{ name: 'shop-vs', sectionName: 'https-443' }],
      hostnames: ['shop.example.com'],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/api' } }],
          backendRefs: [{ name: 'orders', port: 8080 }],
        },
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          backendRefs: [{ name: 'storefront', port: 8080 }],
        },
      ],
    });
    expect(redirect.spec).toMatchObject({
      parentRefs: [{ sectionName: 'http-80' }],
      rules: [
        {
          filters: [
            {
              type: 'RequestRedirect',
              requestRedirect: { scheme: 'https', port: 443, statusCode: 301 },
            },
          ],
        },
      ],
    });
    expect(rules(losses)).toEqual(['health-monitor', 'persistence']);
  });

  it('opens plain TCP without a route, and says so', () => {
    const { manifests, losses } = translate({ listeners: ['TCP 5432'] });
    expect(manifests.map(({ kind }) => kind)).toEqual(['Gateway']);
    expect(rules(losses)).toEqual(
      expect.arrayContaining([
        'layer-4',
        'no-http',
        'certificate-unused',
        'redirect-unused',
      ]),
    );
  });

  it('opens a port once', () => {
    const { manifests, losses } = translate({
      listeners: ['HTTPS 443', 'HTTP 443', 'UDP 443'],
    });
    expect(manifests[0].spec).toMatchObject({
      listeners: [{ name: 'https-443' }, { name: 'udp-443' }],
    });
    expect(rules(losses)).toContain('port-taken');
  });

  it('names the pools that nothing leads to', () => {
    const { losses } = translate({ httpPolicies: [] });
    expect(losses).toContainEqual(
      expect.objectContaining({
        rule: 'pool-unused',
        message: expect.stringContaining('orders:8080'),
      }),
    );
  });

  it('refuses a policy that leads to no pool', () => {
    expect(
      virtualServiceTranslator.input.safeParse({
        ...example,
        httpPolicies: ['/api -> orders', '/img -> images'],
      }).error?.issues,
    ).toMatchObject([{ path: ['httpPolicies', 1] }]);
  });
});
