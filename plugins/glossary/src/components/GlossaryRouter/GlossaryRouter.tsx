import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { conceptRouteRef } from '../../routes';
import { ConceptPage } from '../ConceptPage';
import { GlossaryPage } from '../GlossaryPage';
import styles from './GlossaryRouter.module.css';

/** The pages under the glossary's path. */
export function GlossaryRouter() {
  return (
    <main className={styles.glossary}>
      <Routes>
        <Route index element={<GlossaryPage />} />
        <Route path={conceptRouteRef.path} element={<ConceptPage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </main>
  );
}
