import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import type { GoldenPath } from '@crosswalk/backstage-plugin-golden-paths-common';
import { RiArrowRightLine } from '@remixicon/react';
import { pathRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import { ConceptLinks, Kinds } from '../shared';
import { PathFacts } from './PathFacts';
import styles from './PathsByOldJob.module.css';

/** “In vSphere I used to …”: the old job on the left, the path that does it now on the right. */
export function PathsByOldJob(props: { paths: GoldenPath[] }) {
  return (
    <ul className={styles.list}>
      {props.paths.map(path => (
        <OldJob key={path.id} path={path} />
      ))}
    </ul>
  );
}

function OldJob(props: { path: GoldenPath }) {
  const { path } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const pathLink = useRouteRef(pathRouteRef);
  return (
    <li className={styles.row}>
      <div className={styles.side}>
        <Text
          as="h3"
          variant="title-x-small"
          weight="bold"
          className={styles.job}
        >
          {path.insteadOf.text}
        </Text>
        <ConceptLinks concepts={path.insteadOf.concepts} />
      </div>
      <RiArrowRightLine size={24} aria-hidden className={styles.arrow} />
      <div className={styles.side}>
        <Link
          href={pathLink({ id: path.id })}
          variant="title-x-small"
          weight="bold"
        >
          {path.title}
        </Link>
        <Kinds kinds={path.produces} label={t('path.produces')} />
        <PathFacts path={path} />
      </div>
    </li>
  );
}
