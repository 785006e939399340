import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Tag, TagGroup } from '@backstage/ui';
import { concernTitle } from '../../lib/concerns';
import { migrationTranslationRef } from '../../translation';
import styles from './Inventory.module.css';
import { useVmFilters } from './useVmFilters';

/** What the list is narrowed to, each to be taken away. */
export function ActiveFilters(props: {
  applicationName?: string;
  sourceTitle: (id: string) => string;
}) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters, change } = useVmFilters();
  const {
    filter: text,
    disposition,
    readiness,
    concern,
    idle,
    source,
    osFamily,
    powerState,
    cluster,
    applicationId,
  } = filters;
  // By the parameter of the address that each stands for.
  const chips: Record<string, string | false | undefined> = {
    q: text && t('estate.filter.text', { text }),
    disposition: disposition && t(`disposition.${disposition}`),
    readiness:
      readiness &&
      t('estate.filter.readiness', { name: t(`readiness.${readiness}`) }),
    concern:
      concern && t('estate.filter.concern', { name: concernTitle(concern) }),
    idle: idle && t('estate.filter.idle'),
    source:
      source && t('estate.filter.source', { name: props.sourceTitle(source) }),
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
