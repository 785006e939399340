import {
  concerns,
  dispositions,
  osFamilies,
  readinessStates,
} from '@crosswalk/backstage-plugin-migration-common';
import { z } from 'zod';

const concernIds = new Set(concerns.map(({ id }) => id));

/** Query parameters by which VMs are chosen and put in order. */
export const virtualMachineFilters = {
  filter: z.string().max(500).optional(),
  cluster: z.string().optional(),
  powerState: z
    .enum(['poweredOn', 'poweredOff', 'suspended', 'unknown'])
    .optional(),
  osFamily: z.enum(osFamilies).optional(),
  applicationId: z.string().optional(),
  disposition: z.enum([...dispositions, 'undecided']).optional(),
  readiness: z.enum(readinessStates).optional(),
  concern: z
    .string()
    .refine(id => concernIds.has(id), { message: 'is no concern' })
    .optional(),
  idle: z
    .enum(['true', 'false'])
    .transform(value => value === 'true')
    .optional(),
  source: z.string().max(63).optional(),
  sort: z.string().optional(),
};
