import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRelationCard,
  entityDataTableColumns,
} from '@backstage/plugin-catalog-react/alpha';
import { RELATION_MIGRATES } from '@crosswalk/backstage-plugin-migration-common';
import { migrationTranslationRef } from '../../translation';

const columns = [
  entityDataTableColumns.createEntityRefColumn({
    defaultKind: 'component',
    isRowHeader: true,
  }),
  entityDataTableColumns.createOwnerColumn(),
  entityDataTableColumns.createSpecLifecycleColumn(),
  entityDataTableColumns.createMetadataDescriptionColumn(),
];

/** What moves in a wave, as the catalog knows it. */
export function WaveMembersCard() {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <EntityRelationCard
      title={t('entity.members.title')}
      relationType={RELATION_MIGRATES}
      columnConfig={columns}
      emptyState={{ message: t('entity.members.empty') }}
    />
  );
}
