import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { Outlet, Route, Routes } from 'react-router-dom';
import {
  compareRouteRef,
  conceptRouteRef,
  stackRouteRef,
  learningPathRouteRef,
  learningPathsRouteRef,
  upkeepRouteRef,
} from '../../routes';
import { ComparePage } from '../ComparePage';
import { ConceptPage } from '../ConceptPage';
import { GlossaryPage } from '../GlossaryPage';
import { LearningPage } from '../LearningPage';
import { LearningPathPage } from '../LearningPathPage';
import { GlossaryNav } from '../shared';
import { StackPage } from '../StackPage';
import { UpkeepPage } from '../UpkeepPage';
import styles from './GlossaryRouter.module.css';

function BelowNav() {
  return (
    <>
      <Container className={styles.nav}>
        <GlossaryNav />
      </Container>
      <Outlet />
    </>
  );
}

/** The pages under the glossary's path. On the first of them nothing is above the search, so it has the ways on itself. */
export function GlossaryRouter() {
  return (
    <main className={styles.glossary}>
      <Routes>
        <Route index element={<GlossaryPage />} />
        <Route element={<BelowNav />}>
          <Route path={stackRouteRef.path} element={<StackPage />} />
          <Route path={compareRouteRef.path} element={<ComparePage />} />
          <Route path={learningPathsRouteRef.path} element={<LearningPage />} />
          <Route
            path={learningPathRouteRef.path}
            element={<LearningPathPage />}
          />
          <Route path={`${upkeepRouteRef.path}/*`} element={<UpkeepPage />} />
          <Route path={conceptRouteRef.path} element={<ConceptPage />} />
        </Route>
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </main>
  );
}
