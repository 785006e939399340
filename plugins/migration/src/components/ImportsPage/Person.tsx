import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { migrationTranslationRef } from '../../translation';
import { EntityLink } from '../entity/EntityLink';

/** Who did something: `user:default/pat` is Pat's page; a service is the portal itself. */
export function Person(props: { principal: string }) {
  const { principal } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return principal.startsWith('user:') ? (
    <EntityLink entityRef={principal}>
      {parseEntityRef(principal).name}
    </EntityLink>
  ) : (
    <>{t('imports.view.portal')}</>
  );
}
