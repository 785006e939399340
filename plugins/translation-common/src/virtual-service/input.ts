import { z } from 'zod';
import {
  choiceField,
  flagField,
  listField,
  nameField,
  namespaceField,
} from '../manifests/fields';

const listener = z
  .string()
  .trim()
  .regex(
    /^(HTTP|HTTPS|TCP|UDP) [1-9][0-9]{0,4}$/,
    'HTTPS 443, HTTP 80, TCP 5432 or UDP 514',
  )
  .refine(
    text => Number(text.split(' ')[1]) <= 65_535,
    'Ports go from 1 to 65535',
  );

const hostname = z
  .string()
  .max(200)
  .regex(
    /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/,
    'A host such as shop.example.com',
  );

const pool = z
  .string()
  .max(80)
  .regex(/^[^\s:][^:\r\n\t]*:[1-9][0-9]{0,4}$/, 'Name and port: orders:8080')
  .refine(
    text => Number(text.split(':')[1]) <= 65_535,
    'Ports go from 1 to 65535',
  );

const route = z
  .string()
  .max(160)
  .regex(
    /^(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+ -> [^:\r\n\t]+$/,
    'A path and the name of a pool: /api -> orders',
  );

/** A virtual service of Avi or the NSX load balancer. @public */
export const virtualServiceInput = z
  .strictObject({
    name: nameField({
      title: 'Name',
      description: 'The virtual service’s name.',
    }),
    namespace: namespaceField(),
    virtualIp: z.ipv4('An IPv4 address').meta({
      title: 'Virtual IP',
      description: 'The address that clients use.',
    }),
    hostnames: listField(
      hostname,
      { max: 8 },
      { title: 'Host names', description: 'What it answers to; none is any.' },
    ),
    listeners: listField(
      listener,
      { min: 1, max: 8 },
      { title: 'Ports', description: 'HTTPS 443, HTTP 80, TCP 5432, UDP 514.' },
    ),
    certificate: z
      .string()
      .trim()
      .max(80, 'At most 80 characters')
      .regex(/^[^\r\n\t]*$/, 'One line')
      .meta({
        title: 'Certificate',
        description: 'Name of the certificate that HTTPS is ended with.',
      }),
    pools: listField(
      pool,
      { min: 1, max: 8 },
      {
        title: 'Pools',
        description:
          'Name and port, such as orders:8080; the first is the default.',
      },
    ),
    httpPolicies: listField(
      route,
      { max: 12 },
      {
        title: 'HTTP policies',
        description: 'Paths that go to another pool: /api -> orders.',
      },
    ),
    redirectToHttps: flagField({
      title: 'Redirect to HTTPS',
      description: 'Plain HTTP answers with a redirect.',
    }),
    healthMonitor: choiceField(['none', 'TCP', 'HTTP', 'HTTPS', 'ping'], {
      title: 'Health monitor',
      description: 'How members of the pools are tested.',
    }),
    persistence: choiceField(['none', 'cookie', 'client-ip'], {
      title: 'Persistence',
      description: 'Whether a client stays with a member.',
    }),
  })
  .superRefine((service, context) => {
    const known = service.pools.map(text => text.split(':')[0].trim());
    service.httpPolicies.forEach((policy, index) => {
      const [, wanted] = policy.split(' -> ');
      if (!known.includes(wanted.trim())) {
        context.addIssue({
          code: 'custom',
          path: ['httpPolicies', index],
          message: `There is no pool “${wanted.trim()}”`,
        });
      }
    });
  });

/** @public */
export type VirtualServiceInput = z.output<typeof virtualServiceInput>;
