import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { applicationMessages } from './applications';
import { commonMessages } from './common';
import { dependencyMessages } from './dependencies';
import { entityMessages } from './entity';
import { estateMessages } from './estate';
import { importMessages } from './imports';
import { overviewMessages } from './overview';
import { planMessages } from './plan';
import { readinessMessages } from './readiness';
import { sizingMessages } from './sizing';

/** @public */
export const migrationTranslationRef = createTranslationRef({
  id: 'plugin.migration',
  messages: {
    ...commonMessages,
    applications: applicationMessages,
    dependencies: dependencyMessages,
    entity: entityMessages,
    estate: estateMessages,
    imports: importMessages,
    overview: overviewMessages,
    plan: planMessages,
    readinessPage: readinessMessages,
    sizing: sizingMessages,
  },
});
