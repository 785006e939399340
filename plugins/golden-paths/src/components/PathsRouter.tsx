import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { PathPage } from './PathPage';
import { PathsPage } from './PathsPage';
import { PageMain } from './shared';

/** What is below the tab of the paths. */
export function PathsRouter() {
  return (
    <PageMain>
      <Routes>
        <Route index element={<PathsPage />} />
        <Route path=":id" element={<PathPage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </PageMain>
  );
}
