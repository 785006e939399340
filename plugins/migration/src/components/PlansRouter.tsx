import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { PlanPage } from './PlanPage';
import { PlansPage } from './PlansPage';

/** What is below the tab of the plans. */
export function PlansRouter() {
  return (
    <Routes>
      <Route index element={<PlansPage />} />
      <Route path=":planId" element={<PlanPage />} />
      <Route path="*" element={<NotFoundErrorPage />} />
    </Routes>
  );
}
