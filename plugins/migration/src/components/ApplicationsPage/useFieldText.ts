import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  criticalities,
  dispositions,
  efforts,
  environments,
  workloadKinds,
} from '@crosswalk/backstage-plugin-migration-common';
import { formatMinutes } from '../../lib/serviceLevel';
import { migrationTranslationRef } from '../../translation';

const enums = {
  environment: environments,
  criticality: criticalities,
  workload: workloadKinds,
} as const;

/** How the value of a field is written for a person. */
export function useFieldText(): (field: string, value: unknown) => string {
  const { t } = useTranslationRef(migrationTranslationRef);
  const nothing = t('applications.save.nothing');

  return (field, value) => {
    switch (field) {
      case 'disposition': {
        const known = dispositions.find(each => each === value);
        return t(`disposition.${known ?? 'undecided'}`);
      }
      case 'environment':
      case 'criticality':
      case 'workload': {
        const known: string | undefined = enums[field].find(
          each => each === value,
        );
        return t(
          `applications.${field}.${
            known ?? 'unknown'
          }` as 'applications.environment.unknown',
        );
      }
      case 'effort': {
        const known = efforts.find(each => each === value);
        return known ? t(`applications.effort.${known}`) : nothing;
      }
      case 'availability':
        return typeof value === 'number' ? `${value} %` : nothing;
      case 'rtoMinutes':
      case 'rpoMinutes':
        return typeof value === 'number' ? formatMinutes(value) : nothing;
      default:
        return plainText(value);
    }
  };

  function plainText(value: unknown): string {
    if (typeof value === 'boolean') {
      return value ? t('applications.save.yes') : t('applications.save.no');
    }
    if (Array.isArray(value)) {
      return t('applications.list.virtualMachines', { count: value.length });
    }
    if (typeof value === 'object' && value !== null) {
      return t('applications.save.answers', {
        count: Object.keys(value).length,
      });
    }
    return value ? String(value) : nothing;
  }
}
