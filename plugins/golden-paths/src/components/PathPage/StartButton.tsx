import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Text } from '@backstage/ui';
import type { GoldenPath } from '@crosswalk/backstage-plugin-golden-paths-common';
import { RiArrowRightLine } from '@remixicon/react';
import { templateRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';

/** Leads to the form of the path. */
export function StartButton(props: { path: GoldenPath }) {
  const { path } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const templateLink = useRouteRef(templateRouteRef);
  if (!templateLink) {
    return <Text color="secondary">{t('path.noForm')}</Text>;
  }
  const { namespace, name } = parseEntityRef(path.entityRef, {
    defaultKind: 'template',
  });
  return (
    <ButtonLink
      variant="primary"
      iconEnd={<RiArrowRightLine />}
      href={templateLink({ namespace, templateName: name })}
    >
      {t('path.start')}
    </ButtonLink>
  );
}
