import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
  VisuallyHidden,
} from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import {
  applicationViews,
  readView,
  type ApplicationView,
} from '../../lib/applicationFilter';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './ApplicationFilters.module.css';

/** Words and views; kept in the address. */
export function ApplicationFilters(props: {
  counts: Record<ApplicationView, number>;
  shown: number;
}) {
  const { counts, shown } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string) =>
    setParams(
      previous => {
        const next = new URLSearchParams(previous);
        if (value === '') {
          next.delete(name);
        } else {
          next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );

  return (
    <div className={styles.filters}>
      <SearchField
        size="small"
        aria-label={t('applications.list.filter')}
        placeholder={t('applications.list.filter')}
        value={params.get('filter') ?? ''}
        onChange={value => set('filter', value)}
      />
      <ToggleButtonGroup
        aria-label={t('applications.list.show')}
        selectionMode="single"
        disallowEmptySelection
        className={styles.views}
        selectedKeys={[readView(params.get('show'))]}
        onSelectionChange={([view]) =>
          set('show', view === 'all' ? '' : String(view))
        }
      >
        {applicationViews.map(view => (
          <ToggleButton key={view} id={view} size="small">
            {t(`applications.view.${view}`, {
              amount: formatCount(counts[view]),
            })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <VisuallyHidden role="status">
        {t('applications.list.shown', { count: shown })}
      </VisuallyHidden>
    </div>
  );
}
