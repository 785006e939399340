import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Link } from '@backstage/ui';
import { errorMessage } from '../../lib/errors';
import { formatCount } from '../../lib/format';
import { catalogRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import type { Publication } from './usePublish';

/** What publishing did to the catalog, or why nothing happened. */
export function PublishOutcome(props: { publication: Publication }) {
  const { result, error } = props.publication;
  const { t } = useTranslationRef(migrationTranslationRef);
  const catalogLink = useRouteRef(catalogRouteRef);

  if (error) {
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title={t('plan.publish.failed')}
        description={t('plan.publish.failedBody', {
          message: errorMessage(error),
        })}
      />
    );
  }
  if (!result) {
    return null;
  }
  const { added, changed, unchanged, removed } = result.entities;
  return (
    <Alert
      role="status"
      status="success"
      icon
      title={t('plan.publish.done', { revision: String(result.revision) })}
      description={t('plan.publish.doneBody', {
        added: formatCount(added),
        changed: formatCount(changed),
        unchanged: formatCount(unchanged),
        removed: formatCount(removed),
      })}
      customActions={
        catalogLink && (
          <Link href={`${catalogLink()}?filters[kind]=migrationwave`}>
            {t('plan.publish.catalog')}
          </Link>
        )
      }
    />
  );
}
