import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { GlossaryService } from '../services/GlossaryService';
import type { UpkeepService } from '../services/UpkeepService';
import { createAnnotateTextAction } from './createAnnotateTextAction';
import { createListGapsAction } from './createListGapsAction';
import { createLookUpConceptAction } from './createLookUpConceptAction';
import { createTranslateTermAction } from './createTranslateTermAction';

/** The glossary as AI assistants, templates and the command line use it. */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  glossary: GlossaryService;
  upkeep: UpkeepService;
}): void {
  createLookUpConceptAction(options);
  createTranslateTermAction(options);
  createAnnotateTextAction(options);
  createListGapsAction(options);
}
