import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  dispositions,
  environments,
  type Application,
} from '@crosswalk/backstage-plugin-migration-common';
import { useMemo } from 'react';
import {
  filterParameters,
  NO_OWNER,
  ownersOf,
} from '../../lib/applicationFilter';
import { formatCount } from '../../lib/format';
import { ownerName } from '../../lib/ownerName';
import { migrationTranslationRef } from '../../translation';

export type FilterParameter = (typeof filterParameters)[number];
export type FilterChoices = Record<
  FilterParameter,
  { value: string; label: string }[]
>;

/** What each filter of the list can be set to. */
export function useFilterChoices(
  applications: readonly Application[],
): FilterChoices {
  const { t } = useTranslationRef(migrationTranslationRef);
  const owners = useMemo(() => ownersOf(applications), [applications]);
  const yesOrNo = [
    { value: 'yes', label: t('applications.filters.yes') },
    { value: 'no', label: t('applications.filters.no') },
  ];
  return {
    disposition: [
      { value: 'undecided', label: t('disposition.undecided') },
      { value: 'decided', label: t('applications.filters.decided') },
      ...dispositions.map(value => ({
        value,
        label: t(`disposition.${value}`),
      })),
    ],
    environment: environments.map(value => ({
      value,
      label: t(`applications.environment.${value}`),
    })),
    owner: [
      { value: NO_OWNER, label: t('applications.filters.noOwner') },
      ...owners.map(({ owner, count }) => ({
        value: owner,
        label: `${ownerName(owner)} (${formatCount(count)})`,
      })),
    ],
    confirmed: yesOrNo,
    complete: yesOrNo,
    shared: yesOrNo,
  };
}
