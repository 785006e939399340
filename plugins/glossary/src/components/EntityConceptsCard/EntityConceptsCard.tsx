import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Link,
  Text,
} from '@backstage/ui';
import { conceptsOfEntity } from '@crosswalk/backstage-plugin-glossary-common';
import { rootRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import { ConceptLines } from '../ConceptLines';
import styles from './EntityConceptsCard.module.css';

/** What the entity is in the words of the glossary, each with what it is on the other side. */
export function EntityConceptsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(glossaryTranslationRef);
  const rootHref = useRouteRef(rootRouteRef);
  const { named, derived } = conceptsOfEntity(entity);
  const isBoth = named.length > 0 && derived.length > 0;
  return (
    <Card className={styles.card}>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('entity.title')}
        </Text>
      </CardHeader>
      <CardBody className={styles.body}>
        {named.length > 0 && (
          <section>
            {isBoth && <p className={styles.from}>{t('entity.named')}</p>}
            <ConceptLines names={named} />
          </section>
        )}
        {derived.length > 0 && (
          <section>
            {isBoth && <p className={styles.from}>{t('entity.derived')}</p>}
            <ConceptLines names={derived} />
          </section>
        )}
      </CardBody>
      <CardFooter>
        <Link href={rootHref()} variant="body-small">
          {t('entity.open')}
        </Link>
      </CardFooter>
    </Card>
  );
}
