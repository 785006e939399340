import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import type { ReactNode } from 'react';
import { upkeepRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { ListSkeleton } from './ListSkeleton';
import { useMayManage } from './useMayManage';

/** What only those who keep the glossary see; a way on for everybody else. */
export function ForKeepers(props: { children: ReactNode }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const upkeepHref = useRouteRef(upkeepRouteRef);
  const { loading, allowed } = useMayManage();
  if (loading) {
    return <ListSkeleton />;
  }
  if (!allowed) {
    return (
      <Notice
        title={t('upkeep.denied.title')}
        body={t('upkeep.denied.body')}
        action={
          <ButtonLink variant="secondary" href={`${upkeepHref()}/sources`}>
            {t('upkeep.denied.action')}
          </ButtonLink>
        }
      />
    );
  }
  return <>{props.children}</>;
}
