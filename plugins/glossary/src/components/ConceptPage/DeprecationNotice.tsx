import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import type { ConceptRef } from '@crosswalk/backstage-plugin-glossary-common';
import { useConcept } from '../../hooks/useConcept';
import { glossaryTranslationRef } from '../../translation';
import { ConceptLink } from '../shared';

/** Says that a concept is not to be used any more, and which one is. */
export function DeprecationNotice(props: { replacedBy?: ConceptRef }) {
  const { replacedBy } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <Alert
      status="warning"
      icon
      title={t('concept.deprecated')}
      description={
        replacedBy &&
        t('concept.replacedBy', { concept: <Successor name={replacedBy} /> })
      }
    />
  );
}

/** By its id as long as nothing better is known. */
function Successor(props: { name: ConceptRef }) {
  const { concept } = useConcept(props.name);
  const [scheme, id] = props.name.split(':');
  return <ConceptLink concept={concept ?? { scheme, id, label: id }} />;
}
