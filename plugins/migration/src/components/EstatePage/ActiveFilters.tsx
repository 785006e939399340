import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Tag, TagGroup } from '@backstage/ui';
import { migrationTranslationRef } from '../../translation';
import styles from './Inventory.module.css';
import { useVmFilters } from './useVmFilters';

/** What the list is narrowed to, each to be taken away. */
export function ActiveFilters(props: { applicationName?: string }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters, change } = useVmFilters();
  const {
    filter: text,
    disposition,
    osFamily,
    powerState,
    cluster,
    applicationId,
  } = filters;
  // By the parameter of the address that each stands for.
  const chips: Record<string, string | undefined> = {
    q: text && t('estate.filter.text', { text }),
    disposition: disposition && t(`disposition.${disposition}`),
    osFamily: osFamily && t(`osFamily.${osFamily}`),
    powerState:
      powerState &&
      t('estate.filter.powerState', { name: t(`power.${powerState}`) }),
    cluster: cluster && t('estate.filter.cluster', { name: cluster }),
    applicationId:
      applicationId &&
      (props.applicationName
        ? t('estate.filter.application', { name: props.applicationName })
        : t('estate.filter.thisApplication')),
  };
  const active = Object.entries(chips).flatMap(([id, label]) =>
    label ? [{ id, label }] : [],
  );
  const without = (ids: Iterable<string>) =>
    change(Object.fromEntries([...ids].map(id => [id, undefined])));

  if (active.length === 0) {
    return null;
  }
  return (
    <div className={styles.chips}>
      <TagGroup
        aria-label={t('estate.filter.active')}
        items={active}
        onRemove={keys => without([...keys].map(String))}
      >
        {({ id, label }) => (
          <Tag id={id} size="medium" textValue={label}>
            {label}
          </Tag>
        )}
      </TagGroup>
      <Button
        size="small"
        variant="tertiary"
        onPress={() => without(Object.keys(chips))}
      >
        {t('estate.filter.clear')}
      </Button>
    </div>
  );
}
