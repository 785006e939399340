import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type {
  Concept,
  ConceptScheme,
  LabelKind,
} from '@crosswalk/backstage-plugin-glossary-common';
import { ReactNode, useId } from 'react';
import { glossaryTranslationRef } from '../../translation';
import { SchemeChip } from '../shared';
import styles from './ConceptAbout.module.css';

function Fact(props: { term: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function labelsOf(concept: Concept, kind: LabelKind): string {
  return concept.labels
    .filter(label => label.kind === kind && label.text !== concept.label)
    .map(label => label.text)
    .join(', ');
}

/** An owner is an entity reference or a plain name; people know it by its last part. */
function ownerName(owner: string): string {
  return owner.slice(owner.lastIndexOf('/') + 1);
}

/** Left: what it is. */
export function ConceptAbout(props: {
  concept: Concept;
  scheme: ConceptScheme;
}) {
  const { concept, scheme } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const titleId = useId();
  const alsoCalled = labelsOf(concept, 'alternative');
  const abbreviations = labelsOf(concept, 'abbreviation');
  return (
    <section aria-labelledby={titleId} className={styles.about}>
      <Text as="h3" id={titleId} variant="title-x-small" weight="bold">
        {t('concept.whatItIs')}
      </Text>
      <p className={styles.definition}>{concept.definition}</p>
      {concept.description && (
        <MarkdownContent
          className={styles.description}
          content={concept.description}
        />
      )}
      <dl className={styles.facts}>
        <Fact term={t('scheme.filter')}>
          <span className={styles.side}>
            <SchemeChip scheme={concept.scheme} />
            {scheme.versions && (
              <span className={styles.versions}>{scheme.versions}</span>
            )}
          </span>
        </Fact>
        {alsoCalled && <Fact term={t('concept.alsoCalled')}>{alsoCalled}</Fact>}
        {abbreviations && (
          <Fact term={t('concept.abbreviation')}>{abbreviations}</Fact>
        )}
        <Fact term={t('concept.domain')}>{t(`domain.${concept.domain}`)}</Fact>
        <Fact term={t('concept.status')}>{t(`status.${concept.status}`)}</Fact>
        {concept.owner && (
          <Fact term={t('concept.owner')}>{ownerName(concept.owner)}</Fact>
        )}
      </dl>
    </section>
  );
}
