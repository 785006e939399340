import {
  answersProblem,
  criticalities,
  dispositions,
  efforts,
  environments,
  workloadKinds,
} from '@crosswalk/backstage-plugin-migration-common';
import { z } from 'zod';

export const refSchema = z
  .string()
  .trim()
  .regex(
    /^[a-z][\w.-]*:[\w.-]+\/[\w.-]+$/i,
    'is no entity ref such as group:default/team-orders',
  )
  .max(250);

export const nameSchema = z.string().trim().min(1).max(200);
export const idSchema = z.string().min(1).max(36);
export const versionSchema = z.number().int().min(1);
export const memberKeysSchema = z.array(z.string().max(255)).max(10_000);

const shortTextSchema = z.string().max(2000);
/** Ten years: longer is a mistake. */
const mostMinutes = 10 * 366 * 24 * 60;
const minutesMessage = `is a number of minutes from 0 to ${mostMinutes}`;
const minutesSchema = z
  .number(minutesMessage)
  .min(0, minutesMessage)
  .max(mostMinutes, minutesMessage);
const percentMessage = 'is a share of time in percent, from 0 to 100';
const answersSchema = z
  .record(z.string().max(64), z.string().max(64))
  .superRefine((answers, context) => {
    const message = answersProblem(answers);
    if (message) {
      context.addIssue({ code: 'custom', message });
    }
  });

/** What `PATCH` takes; `null` clears. */
export const patchSchema = z.strictObject({
  name: nameSchema.optional(),
  description: z.string().max(5000).optional(),
  owner: refSchema.nullable().optional(),
  entityRef: refSchema.nullable().optional(),
  environment: z.enum(environments).optional(),
  criticality: z.enum(criticalities).optional(),
  workload: z.enum(workloadKinds).optional(),
  sharedService: z.boolean().optional(),
  confirmed: z.boolean().optional(),
  disposition: z.enum(dispositions).nullable().optional(),
  dispositionReason: z.string().max(5000).nullable().optional(),
  answers: answersSchema.optional(),
  availability: z
    .number(percentMessage)
    .min(0, percentMessage)
    .max(100, percentMessage)
    .nullable()
    .optional(),
  rtoMinutes: minutesSchema.nullable().optional(),
  rpoMinutes: minutesSchema.nullable().optional(),
  dataProtection: shortTextSchema.nullable().optional(),
  compliance: shortTextSchema.nullable().optional(),
  effort: z.enum(efforts).nullable().optional(),
  virtualMachineKeys: memberKeysSchema.optional(),
});
