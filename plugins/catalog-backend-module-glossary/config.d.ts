import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      glossary?: {
        /**
         * Whether concepts are entities of the catalog, and related to what they are about. True unless told; the Concept
         * kind is known either way. Entities that were projected before go away with the next orphan clean-up.
         */
        enabled?: boolean;
        /** Only concepts of these schemes, such as `[vsphere, kubernetes]`; all of them unless told. */
        schemes?: string[];
        /** Where the pages of the glossary are under `app.baseUrl`; `/glossary` unless told. Entities link there. */
        pagesPath?: string;
        /** How often the glossary is asked whether it changed. Every minute unless told. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
