export interface Config {
  glossary?: {
    /**
     * Whether the concepts that ship with the plugin are part of the glossary. True unless told.
     */
    shippedContent?: boolean;

    /**
     * Where more concepts come from. All sources are compiled together, so they may refer to each other's concepts.
     */
    sources?: Array<{
      /**
       * Names the source in `GET /api/glossary/v1/sources`; `source-1`, `source-2`, … unless told.
       */
      id?: string;
      /**
       * The format; `crosswalk-yaml` is the only one so far.
       */
      type: string;
      /**
       * A YAML file, or a folder that is searched for `*.yaml` and `*.yml`; relative to the working directory of the
       * backend.
       */
      target: string;
    }>;
  };
}
