import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  DialogTrigger,
  Popover,
  SearchField,
  Select,
  ToggleButton,
  ToggleButtonGroup,
  VisuallyHidden,
} from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { RiFilter3Line } from '@remixicon/react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { filterParameters, progressOf } from '../../lib/applicationFilter';
import {
  applicationSorts,
  readApplicationSort,
} from '../../lib/applicationSort';
import { formatCount } from '../../lib/format';
import { withParameters } from '../../lib/vmQuery';
import { migrationTranslationRef } from '../../translation';
import styles from './ApplicationFilters.module.css';
import { FilterChips } from './FilterChips';
import { useFilterChoices } from './useFilterChoices';

/** Where `/` goes. */
export const FILTER_FIELD_ID = 'migration-applications-filter';

const views = ['all', 'undecided', 'decided'] as const;

/** Words, views, filters and order; all kept in the address. */
export function ApplicationFilters(props: {
  /** All of them, so that what can be chosen does not depend on what is. */
  applications: Application[];
  shown: number;
}) {
  const { applications, shown } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string | undefined) =>
    setParams(
      // A filter that leaves the chosen one out should not hold on to it.
      previous =>
        withParameters(previous, { [name]: value, application: undefined }),
      { replace: true },
    );
  const progress = useMemo(() => progressOf(applications), [applications]);
  const amounts = {
    all: progress.all,
    undecided: progress.all - progress.decided,
    decided: progress.decided,
  };
  const choices = useFilterChoices(applications);
  const disposition = params.get('disposition') ?? 'all';

  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <SearchField
          id={FILTER_FIELD_ID}
          size="small"
          className={styles.words}
          aria-label={t('applications.list.filter')}
          aria-keyshortcuts="/"
          placeholder={t('applications.list.filterShort')}
          value={params.get('filter') ?? ''}
          onChange={value => set('filter', value)}
        />
        <DialogTrigger>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiFilter3Line />}
          >
            {t('applications.filters.open')}
          </Button>
          <Popover
            placement="bottom end"
            hideArrow
            aria-label={t('applications.filters.title')}
          >
            <div className={styles.popover}>
              {filterParameters.map(name => (
                <Select
                  key={name}
                  size="small"
                  label={t(`applications.filters.${name}`)}
                  options={[
                    { value: '', label: t('applications.filters.any') },
                    ...choices[name],
                  ]}
                  value={params.get(name) ?? ''}
                  onChange={value => set(name, String(value ?? ''))}
                />
              ))}
            </div>
          </Popover>
        </DialogTrigger>
      </div>
      <div className={styles.line}>
        <ToggleButtonGroup
          aria-label={t('applications.list.show')}
          selectionMode="single"
          className={styles.views}
          selectedKeys={[disposition]}
          onSelectionChange={([view]) =>
            set(
              'disposition',
              view === undefined || view === 'all' ? '' : String(view),
            )
          }
        >
          {views.map(view => (
            <ToggleButton key={view} id={view} size="small">
              {t(`applications.view.${view}`, {
                amount: formatCount(amounts[view]),
              })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Select
          size="small"
          className={styles.sort}
          aria-label={t('applications.sort.label')}
          options={applicationSorts.map(value => ({
            value,
            label: t(`applications.sort.${value}`),
          }))}
          value={readApplicationSort(params)}
          onChange={value =>
            set('sort', value === 'name' ? '' : String(value ?? ''))
          }
        />
      </div>
      <FilterChips choices={choices} onRemove={name => set(name, '')} />
      <VisuallyHidden role="status">
        {t('applications.list.shown', { count: shown })}
      </VisuallyHidden>
    </div>
  );
}
