import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      glossary?: {
        /**
         * When the concepts are indexed. Every 10 minutes, for the first time 3 seconds after the start, unless told.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
