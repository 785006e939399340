import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { GlossaryService } from '../services/GlossaryService';
import { createLookUpConceptAction } from './createLookUpConceptAction';
import { createTranslateTermAction } from './createTranslateTermAction';

/** The glossary as AI assistants, templates and the command line use it. */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  glossary: GlossaryService;
}): void {
  createLookUpConceptAction(options);
  createTranslateTermAction(options);
}
