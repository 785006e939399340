import { z } from 'zod';
import { defineTranslator } from '../manifests/defineTranslator';
import {
  choiceField,
  countField,
  flagField,
  nameField,
  namespaceField,
} from '../manifests/fields';
import { metadata } from '../manifests/metadata';
import { NoteBook } from '../manifests/NoteBook';

const mostMHz = 10_000_000;
const mostMiB = 100_000_000;
const shares = ['low', 'normal', 'high', 'custom'] as const;

/** A resource pool. @public */
export const resourcePoolInput = z
  .strictObject({
    name: nameField({
      title: 'Name',
      description: 'The pool’s name in vCenter.',
    }),
    namespace: namespaceField(),
    cpuReservationMHz: countField(
      { min: 0, max: mostMHz },
      { title: 'CPU reservation in MHz', description: '0 is none.' },
    ),
    cpuLimitMHz: countField(
      { min: 0, max: mostMHz },
      { title: 'CPU limit in MHz', description: '0 is unlimited.' },
    ),
    memoryReservationMiB: countField(
      { min: 0, max: mostMiB },
      { title: 'Memory reservation in MiB', description: '0 is none.' },
    ),
    memoryLimitMiB: countField(
      { min: 0, max: mostMiB },
      { title: 'Memory limit in MiB', description: '0 is unlimited.' },
    ),
    cpuShares: choiceField(shares, {
      title: 'CPU shares',
      description: 'Weight against the neighbours under contention.',
    }),
    memoryShares: choiceField(shares, {
      title: 'Memory shares',
      description: 'Weight against the neighbours under contention.',
    }),
    expandable: flagField({
      title: 'Expandable reservation',
      description: 'May borrow from the parent pool.',
    }),
    coreMHz: countField(
      { min: 500, max: 10_000 },
      {
        title: 'Clock of a core in MHz',
        description: 'Kubernetes counts cores, so megahertz are divided by it.',
      },
    ),
    workloads: countField(
      { min: 1, max: 10_000 },
      {
        title: 'Workloads in it',
        description: 'For what a container gets when it asks for nothing.',
      },
    ),
  })
  .refine(
    pool =>
      pool.cpuLimitMHz === 0 || pool.cpuReservationMHz <= pool.cpuLimitMHz,
    {
      path: ['cpuReservationMHz'],
      message: 'The reservation exceeds the limit',
    },
  )
  .refine(
    pool =>
      pool.memoryLimitMiB === 0 ||
      pool.memoryReservationMiB <= pool.memoryLimitMiB,
    {
      path: ['memoryReservationMiB'],
      message: 'The reservation exceeds the limit',
    },
  );

/** @public */
export type ResourcePoolInput = z.output<typeof resourcePoolInput>;

/** What containers get when the pool says nothing: small, so that many fit. */
const fallback = { milliCpu: 250, mebibytes: 256 };

const cpu = (milli: number) => `${milli}m`;
const memory = (mebibytes: number) => `${mebibytes}Mi`;

/** A share of the pool for each workload, of its reservation or else of its limit. */
function portion(
  pool: ResourcePoolInput,
  amounts: { reservation: number; limit: number; otherwise: number },
): { request: number; limit: number } {
  const each = (total: number) =>
    Math.max(1, Math.floor(total / pool.workloads));
  const { reservation, limit, otherwise } = amounts;
  const request = each(reservation || limit || otherwise * pool.workloads);
  return { request, limit: limit ? Math.max(request, each(limit)) : request };
}

function notePool(pool: ResourcePoolInput, notes: NoteBook): void {
  notes.loss(
    'no-guarantee',
    'cpuReservationMHz',
    'A quota is a ceiling, not a guarantee: nothing is set aside for the namespace, and the quotas of all namespaces may add up to more than the cluster has.',
  );
  notes.loss(
    'shares',
    'cpuShares',
    `Shares (CPU ${pool.cpuShares}, memory ${pool.memoryShares}) are not carried over: under contention each container gets CPU in proportion to its own request, and memory is not shared by weight at all.`,
  );
  notes.loss(
    'flat',
    'expandable',
    pool.expandable
      ? 'An expandable reservation has no counterpart: a namespace cannot borrow from a parent. Kueue’s cohorts lend between queues of batch work.'
      : 'Quotas do not nest: pools within this pool become namespaces beside it.',
  );
  notes.question(
    'every-container-asks',
    'workloads',
    'Do the charts and manifests of the namespace state requests? With a quota, pods without them are refused; the LimitRange fills in what is missing, alike for all.',
  );
}

/** @public */
export const resourcePoolTranslator = defineTranslator({
  id: 'resource-pool',
  title: 'Resource pool → ResourceQuota and LimitRange',
  input: resourcePoolInput,
  example: {
    name: 'Production – Shop',
    namespace: 'shop',
    cpuReservationMHz: 40_000,
    cpuLimitMHz: 80_000,
    memoryReservationMiB: 131_072,
    memoryLimitMiB: 196_608,
    cpuShares: 'high',
    memoryShares: 'normal',
    expandable: true,
    coreMHz: 2500,
    workloads: 40,
  },
  translate(pool) {
    const notes = new NoteBook();
    const name = notes.name(pool.name);
    const milli = (megahertz: number) =>
      Math.ceil((megahertz * 1000) / pool.coreMHz);
    const cpuReservation = milli(pool.cpuReservationMHz);
    const cpuLimit = milli(pool.cpuLimitMHz);
    const { memoryReservationMiB, memoryLimitMiB } = pool;
    const hard = {
      ...(cpuReservation > 0 && { 'requests.cpu': cpu(cpuReservation) }),
      ...(memoryReservationMiB > 0 && {
        'requests.memory': memory(memoryReservationMiB),
      }),
      ...(cpuLimit > 0 && { 'limits.cpu': cpu(cpuLimit) }),
      ...(memoryLimitMiB > 0 && { 'limits.memory': memory(memoryLimitMiB) }),
    };
    notePool(pool, notes);
    notes.question(
      'clock',
      'coreMHz',
      `Is a core of the new nodes worth ${
        pool.coreMHz
      } MHz of the old ones? By that a reservation of ${
        pool.cpuReservationMHz
      } MHz is ${cpu(cpuReservation)} and a limit of ${
        pool.cpuLimitMHz
      } MHz is ${cpu(cpuLimit)}, rounded up to a thousandth of a core.`,
    );
    const bounded = Object.keys(hard).length > 0;
    if (!bounded) {
      notes.question(
        'no-bounds',
        'cpuLimitMHz',
        'The pool bounds nothing, so no quota is written. How much may the namespace take? Without a quota it may take everything.',
      );
    }
    const eachCpu = portion(pool, {
      reservation: cpuReservation,
      limit: cpuLimit,
      otherwise: fallback.milliCpu,
    });
    const eachMemory = portion(pool, {
      reservation: memoryReservationMiB,
      limit: memoryLimitMiB,
      otherwise: fallback.mebibytes,
    });
    const meta = metadata('resource-pool', name, pool.name, pool.namespace);
    return notes.answer([
      ...(bounded
        ? [
            {
              apiVersion: 'v1',
              kind: 'ResourceQuota',
              metadata: meta,
              spec: { hard },
            },
          ]
        : []),
      {
        apiVersion: 'v1',
        kind: 'LimitRange',
        metadata: meta,
        spec: {
          limits: [
            {
              type: 'Container',
              defaultRequest: {
                cpu: cpu(eachCpu.request),
                memory: memory(eachMemory.request),
              },
              default: {
                // A CPU limit throttles, so it is set only where the quota insists on one.
                ...(cpuLimit > 0 && { cpu: cpu(eachCpu.limit) }),
                memory: memory(eachMemory.limit),
              },
            },
          ],
        },
      },
    ]);
  },
});
