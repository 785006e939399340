import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import type { GoldenPath } from '@crosswalk/backstage-plugin-golden-paths-common';
import { pathRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import { Kinds } from '../shared';
import { PathFacts } from './PathFacts';
import styles from './PathCard.module.css';

/** What one gets, what it saves and who keeps it. */
export function PathCard(props: { path: GoldenPath }) {
  const { path } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const pathLink = useRouteRef(pathRouteRef);
  return (
    <article className={styles.card}>
      <Text as="h4" variant="title-x-small" className={styles.title}>
        <Link
          href={pathLink({ id: path.id })}
          variant="title-x-small"
          weight="bold"
        >
          {path.title}
        </Link>
      </Text>
      <Text as="p" className={styles.description}>
        {path.description}
      </Text>
      <div className={styles.produces}>
        <Text as="span" variant="body-small" color="secondary">
          {t('path.produces')}
        </Text>
        <Kinds kinds={path.produces} label={t('path.produces')} />
      </div>
      <PathFacts path={path} />
    </article>
  );
}
