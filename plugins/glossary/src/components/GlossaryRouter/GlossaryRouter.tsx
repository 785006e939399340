import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import {
  conceptRouteRef,
  stackRouteRef,
  learningPathRouteRef,
  learningPathsRouteRef,
} from '../../routes';
import { ConceptPage } from '../ConceptPage';
import { GlossaryPage } from '../GlossaryPage';
import { LearningPage } from '../LearningPage';
import { LearningPathPage } from '../LearningPathPage';
import { StackPage } from '../StackPage';
import styles from './GlossaryRouter.module.css';

/** The pages under the glossary's path. */
export function GlossaryRouter() {
  return (
    <main className={styles.glossary}>
      <Routes>
        <Route index element={<GlossaryPage />} />
        <Route path={stackRouteRef.path} element={<StackPage />} />
        <Route path={learningPathsRouteRef.path} element={<LearningPage />} />
        <Route
          path={learningPathRouteRef.path}
          element={<LearningPathPage />}
        />
        <Route path={conceptRouteRef.path} element={<ConceptPage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </main>
  );
}
