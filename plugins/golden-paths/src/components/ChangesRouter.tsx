import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { ChangePage } from './ChangePage';
import { ChangesPage } from './ChangesPage';
import { PageMain } from './shared';

/** What is below the tab of the changes. */
export function ChangesRouter() {
  return (
    <PageMain>
      <Routes>
        <Route index element={<ChangesPage />} />
        <Route path=":id" element={<ChangePage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </PageMain>
  );
}
