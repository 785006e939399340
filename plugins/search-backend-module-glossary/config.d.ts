import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      glossary?: {
        /**
         * Address of a concept's page, with `:scheme` and `:id` for the concept's own. `/glossary/:scheme/:id` unless told;
         * set it where the portal has the glossary under another path.
         */
        locationTemplate?: string;
        /**
         * When the concepts are indexed. Every 10 minutes, for the first time 3 seconds after the start, unless told.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
