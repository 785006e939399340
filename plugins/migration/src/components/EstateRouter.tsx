import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { EstatePage } from './EstatePage';
import { ReadinessPage } from './ReadinessPage';

/** The list of machines, and what the rules find in all of them. */
export function EstateRouter() {
  return (
    <Routes>
      <Route index element={<EstatePage />} />
      <Route path="readiness" element={<ReadinessPage />} />
      <Route path="*" element={<NotFoundErrorPage />} />
    </Routes>
  );
}
