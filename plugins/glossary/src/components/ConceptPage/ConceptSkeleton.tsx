import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Container } from '@backstage/ui';
import { glossaryTranslationRef } from '../../translation';
import { Bone } from '../shared';
import styles from './ConceptPage.module.css';

/** The shape of what comes. */
export function ConceptSkeleton() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <Container aria-busy="true" aria-label={t('concept.loading')} role="status">
      <div className={styles.skeletonHead}>
        <Bone width={140} height={16} />
        <Bone width={320} height={36} />
      </div>
      <div className={styles.layout}>
        <div className={styles.about}>
          <div className={styles.skeletonColumn}>
            <Bone width={90} height={18} />
            <Bone width="100%" height={72} />
            <Bone width="100%" height={120} />
          </div>
        </div>
        <div className={styles.crossings}>
          <Bone width={120} height={18} />
          <Bone width="100%" height={360} />
        </div>
        <div className={styles.rail}>
          <div className={styles.skeletonColumn}>
            <Bone width={140} height={18} />
            <Bone width="90%" height={44} />
            <Bone width={80} height={18} />
            <Bone width="90%" height={44} />
          </div>
        </div>
      </div>
    </Container>
  );
}
