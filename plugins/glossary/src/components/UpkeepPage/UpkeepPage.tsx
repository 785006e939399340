import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Container, Header } from '@backstage/ui';
import { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { upkeepRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import { CheckTab } from './CheckTab';
import { ConflictsTab } from './ConflictsTab';
import { ExportTab } from './ExportTab';
import { FeedbackTab } from './FeedbackTab';
import { GapsTab } from './GapsTab';
import { ForKeepers } from './ForKeepers';
import { SourcesTab } from './SourcesTab';
import styles from './UpkeepPage.module.css';

const tabs = {
  sources: <SourcesTab />,
  conflicts: <ConflictsTab />,
  gaps: (
    <ForKeepers>
      <GapsTab />
    </ForKeepers>
  ),
  feedback: (
    <ForKeepers>
      <FeedbackTab />
    </ForKeepers>
  ),
  export: <ExportTab />,
  check: (
    <ForKeepers>
      <CheckTab />
    </ForKeepers>
  ),
} satisfies Record<string, ReactNode>;

const tabIds = Object.keys(tabs) as (keyof typeof tabs)[];

/** For those who keep the glossary: where it comes from, what it disagrees about, what people miss. */
export function UpkeepPage() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const upkeepHref = useRouteRef(upkeepRouteRef);
  return (
    <>
      <div className={styles.header}>
        <Header
          title={t('upkeep.title')}
          description={t('upkeep.description')}
          tabs={tabIds.map(id => ({
            id,
            label: t(`upkeep.tab.${id}`),
            href: `${upkeepHref()}/${id}`,
          }))}
        />
      </div>
      <Container className={styles.page}>
        <Routes>
          <Route index element={<Navigate to={tabIds[0]} replace />} />
          {tabIds.map(id => (
            <Route key={id} path={id} element={tabs[id]} />
          ))}
          <Route path="*" element={<NotFoundErrorPage />} />
        </Routes>
      </Container>
    </>
  );
}
