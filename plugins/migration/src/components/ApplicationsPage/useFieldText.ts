import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  criticalities,
  dispositions,
  environments,
  workloadKinds,
} from '@crosswalk/backstage-plugin-migration-common';
import type { PatchField } from '../../lib/applicationPatch';
import { migrationTranslationRef } from '../../translation';

/** How the value of a field is written for a person. */
export function useFieldText() {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (field: PatchField, value: unknown): string => {
    if (field === 'disposition') {
      const known = dispositions.find(each => each === value);
      return t(`disposition.${known ?? 'undecided'}`);
    }
    if (field === 'environment') {
      const known = environments.find(each => each === value);
      return t(`applications.environment.${known ?? 'unknown'}`);
    }
    if (field === 'criticality') {
      const known = criticalities.find(each => each === value);
      return t(`applications.criticality.${known ?? 'unknown'}`);
    }
    if (field === 'workload') {
      const known = workloadKinds.find(each => each === value);
      return t(`applications.workload.${known ?? 'unknown'}`);
    }
    if (typeof value === 'boolean') {
      return value ? t('applications.save.yes') : t('applications.save.no');
    }
    if (Array.isArray(value)) {
      return t('applications.list.virtualMachines', { count: value.length });
    }
    return value ? String(value) : t('applications.save.nothing');
  };
}
