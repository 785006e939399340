import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  glossary?: {
    /**
     * Whether the concepts that ship with the plugin are part of the glossary. True unless told.
     */
    shippedContent?: boolean;

    /**
     * Where the concepts that ship with the plugin are kept in Git, so that their pages can lead there, such as
     * `https://github.com/org/repository/tree/main/plugins/glossary-backend/content`. Without it their pages offer no
     * "Edit".
     */
    shippedContentRepositoryUrl?: string;

    /**
     * Where more concepts come from. All sources are compiled together, so they may refer to each other's concepts, and
     * two of them may tell the same concept in different languages.
     */
    sources?: Array<{
      /**
       * Names the source in `GET /api/glossary/v1/sources`; `source-1`, `source-2`, … unless told. Lower-case letters,
       * digits and single hyphens. What was last good is kept under it, so give one to sources that may change places.
       */
      id?: string;

      /**
       * The format. `crosswalk-yaml` files stand or fall together; of all other formats what is good is served and what
       * is not is reported.
       */
      type:
        | 'crosswalk-yaml'
        | 'kubernetes-website'
        | 'cncf-glossary'
        | 'openmetadata-csv'
        | 'datahub-yaml'
        | 'atlas-csv'
        | 'skos'
        | 'sssom-tsv'
        | 'docusaurus-json';

      /**
       * A file, or a folder that is searched for files of the format, with the folders in it. Either a path, relative to
       * the working directory of the backend, or an `http(s)://` address that the portal's `integrations` can read, such
       * as `https://github.com/cncf/glossary/tree/main/content/en`. An address counts as a file when it ends as files of
       * the format do. At most 10 000 files and 100 MB.
       */
      target: string;

      /**
       * When the source is read. Addresses are read every hour unless told, paths when the backend starts; give paths a
       * schedule when the files change while the backend runs. Of several replicas one does the reading, the others have
       * the result within half a minute.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

      /**
       * The scheme that the concepts come under, for formats that do not say it: all but `crosswalk-yaml`, `skos` and
       * `sssom-tsv`.
       */
      scheme?: {
        /**
         * The part of a concept's reference before the colon: lower-case letters, digits and single hyphens.
         */
        id: string;
        /** The id unless told. */
        title?: string;
        /** Where the scheme can be read. */
        url?: string;
        /** Shown with every concept; formats that know their licence fill it in. */
        licence?: string;
        attribution?: string;
      };

      /**
       * Language of the labels and definitions, such as `ja` or `zh-CN`; `en` unless told.
       */
      lang?: string;

      /**
       * Domain of concepts that say none: `compute`, `storage`, `networking`, `security`, `management`, `operations`,
       * `migration` or `platform`; the last one unless told.
       */
      domain?: string;

      /**
       * Share, from 0 to 1, of its concepts or of its mappings that the source may lose at once. When more is gone the
       * source is held: what it said before is served until somebody confirms the loss. 0.2 unless told; 1 takes over
       * everything.
       */
      maxLoss?: number;

      /**
       * Where the target is kept in Git, when it is a path, so that pages of its concepts can lead there.
       */
      repositoryUrl?: string;
    }>;
  };
}
