import { toDns1123Label } from '../dns1123';
import { defineTranslator } from '../manifests/defineTranslator';
import { metadata } from '../manifests/metadata';
import { NoteBook } from '../manifests/NoteBook';
import { KubernetesObject } from '../manifests/types';
import { VirtualServiceInput, virtualServiceInput } from './input';

interface Listener {
  name: string;
  protocol: string;
  port: number;
}

const GATEWAY_API = 'gateway.networking.k8s.io/v1';

function readListeners(service: VirtualServiceInput): Listener[] {
  return [...new Set(service.listeners)].map(text => {
    const [protocol, port] = text.split(' ');
    return {
      name: `${protocol.toLowerCase()}-${port}`,
      protocol,
      port: Number(port),
    };
  });
}

/** A port is opened once for each transport, whatever speaks on it. */
function withoutConflicts(
  listeners: readonly Listener[],
  notes: NoteBook,
): Listener[] {
  const taken = new Map<string, Listener>();
  for (const listener of listeners) {
    const key = `${listener.protocol === 'UDP' ? 'UDP' : 'TCP'} ${
      listener.port
    }`;
    const first = taken.get(key);
    if (first) {
      notes.loss(
        'port-taken',
        'listeners',
        `Port ${listener.port} already speaks ${first.protocol}; ${listener.protocol} on it is left out.`,
      );
    } else {
      taken.set(key, listener);
    }
  }
  return [...taken.values()];
}

function secretName(service: VirtualServiceInput, notes: NoteBook): string {
  const { certificate } = service;
  const name = certificate
    ? notes.name(certificate, 'certificate')
    : toDns1123Label(`${toDns1123Label(service.name).label}-tls`).label;
  notes.question(
    'certificate',
    'certificate',
    `Who fills the Secret “${name}” with certificate and key, and renews them? The manifests hold no key; cert-manager can make it.`,
  );
  return name;
}

function readPools(service: VirtualServiceInput, notes: NoteBook) {
  const texts = [...new Set(service.pools)];
  const names = texts.map(text => text.slice(0, text.lastIndexOf(':')).trim());
  const labels = notes.names(names, 'pools');
  notes.question(
    'services',
    'pools',
    `Are there Services ${labels.join(
      ', ',
    )} in the namespace? A pool listed its servers; a Service finds pods by label, so members join and leave by themselves. Weights and algorithms of the pool belong to the gateway.`,
  );
  return texts.map((text, index) => ({
    source: names[index],
    backendRefs: [{ name: labels[index], port: Number(text.split(':')[1]) }],
  }));
}

function rulesOf(service: VirtualServiceInput, notes: NoteBook) {
  const pools = readPools(service, notes);
  const policies = [...new Set(service.httpPolicies)].map(policy => {
    const [value, wanted] = policy.split(' -> ');
    return {
      matches: [{ path: { type: 'PathPrefix', value } }],
      backendRefs: (
        pools.find(({ source }) => source === wanted.trim()) ?? pools[0]
      ).backendRefs,
    };
  });
  const [first, ...others] = pools;
  const used = new Set(
    service.httpPolicies.map(policy => policy.split(' -> ')[1].trim()),
  );
  const idle = others.filter(({ source }) => !used.has(source));
  if (idle.length) {
    notes.loss(
      'pool-unused',
      'pools',
      `No HTTP policy leads to ${idle
        .map(({ source, backendRefs: [{ port }] }) => `${source}:${port}`)
        .join(', ')}, so no route does.`,
    );
  }
  return [
    ...policies,
    {
      matches: [{ path: { type: 'PathPrefix', value: '/' } }],
      backendRefs: first.backendRefs,
    },
  ];
}

function noteRest(
  service: VirtualServiceInput,
  listeners: readonly Listener[],
  notes: NoteBook,
): void {
  notes.question(
    'gateway-class',
    'name',
    'Which GatewayClass does the cluster offer? “example” stands in: Avi, Istio, Cilium, Envoy Gateway and NGINX bring their own.',
  );
  notes.question(
    'address',
    'virtualIp',
    `May the gateway have ${service.virtualIp}? Not every implementation gives out the address that it is asked for, and it has to be free: the old virtual service and the new one cannot both have it.`,
  );
  if (service.healthMonitor !== 'none') {
    notes.loss(
      'health-monitor',
      'healthMonitor',
      `The ${service.healthMonitor} monitor is not carried over: pods say by a readiness probe whether they take traffic.`,
    );
  }
  if (service.persistence !== 'none') {
    notes.loss(
      'persistence',
      'persistence',
      `Persistence by ${service.persistence} is not carried over: sessionPersistence is not yet in the standard channel of Gateway API, so ask your implementation, or keep sessions out of the pods.`,
    );
  }
  const plain = listeners.filter(
    ({ protocol }) => !protocol.startsWith('HTTP'),
  );
  if (plain.length) {
    notes.loss(
      'layer-4',
      'listeners',
      `${plain
        .map(({ protocol, port }) => `${protocol} ${port}`)
        .join(
          ', ',
        )} is opened without a route: TCPRoute and UDPRoute are experimental. A Service of type LoadBalancer does it today.`,
    );
  }
}

/** Certificates and redirects only mean something to listeners that have them. */
function noteIdle(
  service: VirtualServiceInput,
  has: { plain: boolean; encrypted: boolean },
  notes: NoteBook,
): void {
  if (service.certificate && !has.encrypted) {
    notes.loss(
      'certificate-unused',
      'certificate',
      `No port speaks HTTPS, so the certificate “${service.certificate}” is not used.`,
    );
  }
  if (service.redirectToHttps && !(has.plain && has.encrypted)) {
    notes.loss(
      'redirect-unused',
      'redirectToHttps',
      'A redirect needs a port for HTTP and one for HTTPS; nothing is redirected.',
    );
  }
  if (!(has.plain || has.encrypted)) {
    notes.loss(
      'no-http',
      'hostnames',
      `Without HTTP there is no HTTPRoute: host names (${
        service.hostnames.join(', ') || 'any'
      }), pools (${service.pools.join(', ')}) and HTTP policies (${
        service.httpPolicies.join(', ') || 'none'
      }) are not carried over.`,
    );
  }
}

/** @public */
export const virtualServiceTranslator = defineTranslator({
  id: 'virtual-service',
  title: 'Virtual service → Gateway and HTTPRoute',
  input: virtualServiceInput,
  example: {
    name: 'shop-vs',
    namespace: 'shop',
    virtualIp: '10.30.0.40',
    hostnames: ['shop.example.com'],
    listeners: ['HTTPS 443', 'HTTP 80'],
    certificate: 'shop-2026',
    pools: ['storefront:8080', 'orders:8080'],
    httpPolicies: ['/api -> orders'],
    redirectToHttps: true,
    healthMonitor: 'HTTP',
    persistence: 'cookie',
  },
  translate(service) {
    const notes = new NoteBook();
    const name = notes.name(service.name);
    const listeners = withoutConflicts(readListeners(service), notes);
    const plain = listeners.filter(({ protocol }) => protocol === 'HTTP');
    const encrypted = listeners.filter(({ protocol }) => protocol === 'HTTPS');
    const redirects =
      service.redirectToHttps && plain.length > 0 && encrypted.length > 0;
    noteRest(service, listeners, notes);
    noteIdle(
      service,
      { plain: plain.length > 0, encrypted: encrypted.length > 0 },
      notes,
    );
    const meta = (own: string) =>
      metadata('virtual-service', own, service.name, service.namespace);
    const tls = encrypted.length
      ? {
          mode: 'Terminate',
          certificateRefs: [{ name: secretName(service, notes) }],
        }
      : undefined;
    const gateway: KubernetesObject = {
      apiVersion: GATEWAY_API,
      kind: 'Gateway',
      metadata: meta(name),
      spec: {
        gatewayClassName: 'example',
        addresses: [{ type: 'IPAddress', value: service.virtualIp }],
        listeners: listeners.map(listener => ({
          ...listener,
          ...(listener.protocol === 'HTTPS' && { tls }),
        })),
      },
    };
    const route = (
      own: string,
      to: readonly Listener[],
      rules: object[],
    ): KubernetesObject => ({
      apiVersion: GATEWAY_API,
      kind: 'HTTPRoute',
      metadata: meta(own),
      spec: {
        parentRefs: to.map(listener => ({ name, sectionName: listener.name })),
        ...(service.hostnames.length > 0 && {
          hostnames: [...new Set(service.hostnames)],
        }),
        rules,
      },
    });
    const served = redirects ? encrypted : [...plain, ...encrypted];
    const redirect = {
      filters: [
        {
          type: 'RequestRedirect',
          requestRedirect: {
            scheme: 'https',
            port: encrypted[0]?.port,
            statusCode: 301,
          },
        },
      ],
    };
    return notes.answer([
      gateway,
      ...(served.length ? [route(name, served, rulesOf(service, notes))] : []),
      ...(redirects
        ? [route(toDns1123Label(`${name}-redirect`).label, plain, [redirect])]
        : []),
    ]);
  },
});
