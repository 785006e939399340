import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Combine } from '@crosswalk/backstage-plugin-glossary-common';
import { Fragment } from 'react';
import { Side } from '../../lib/crossing';
import { glossaryTranslationRef } from '../../translation';
import { ConceptLink, SchemeChip } from '../shared';
import styles from './CrossingFigure.module.css';

function Joint(props: { combine: Combine }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <li className={styles.joint} aria-hidden="true">
      {t(`connective.${props.combine}`)}
    </li>
  );
}

function MemberCard(props: {
  member: Side['members'][number];
  /** Position in a sequence, from 1. */
  step?: number;
  isHere: boolean;
}) {
  const { member, step, isHere } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <li className={styles.member} data-here={isHere}>
      <span className={styles.memberName}>
        {step !== undefined && <span className={styles.step}>{step}</span>}
        {isHere ? (
          <strong>{member.concept.label}</strong>
        ) : (
          <ConceptLink concept={member.concept} weight="bold" />
        )}
      </span>
      {isHere && <span className={styles.here}>{t('crossing.here')}</span>}
      {member.when && (
        <span className={styles.when}>
          <span className={styles.whenLabel}>{t('crossing.when')}</span>{' '}
          {member.when}
        </span>
      )}
    </li>
  );
}

/** One side of the crossing: its members, and whether they belong together, exclude each other or follow each other. */
export function BundleBox(props: {
  side: Side;
  /** The concept whose page this is; it is marked and not a link to itself. */
  hereRef: string;
}) {
  const { side, hereRef } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const isBundle = side.members.length > 1;
  const schemes = [
    ...new Set(side.members.map(member => member.concept.scheme)),
  ];
  return (
    <div className={styles.bundle} data-combine={side.combine}>
      <div className={styles.bundleHead}>
        {schemes.map(scheme => (
          <SchemeChip key={scheme} scheme={scheme} />
        ))}
        {isBundle && (
          <span className={styles.combine}>
            {t(`crossing.bundle.${side.combine}`)}
          </span>
        )}
      </div>
      <ul className={styles.members}>
        {side.members.map((member, index) => (
          <Fragment key={member.concept.ref}>
            {index > 0 && <Joint combine={side.combine} />}
            <MemberCard
              member={member}
              step={
                isBundle && side.combine === 'sequence' ? index + 1 : undefined
              }
              isHere={member.concept.ref === hereRef}
            />
          </Fragment>
        ))}
      </ul>
    </div>
  );
}
