export interface Config {
  goldenPaths?: {
    git?: {
      /**
       * Folder of the bare repositories that the portal keeps. A relative path is resolved against the working directory of
       * the backend. Default: `.data/git`.
       */
      directory?: string;
      /**
       * Names of the repositories that changes may be proposed to. Each is created, with a branch `main`, when it is first
       * used. Default: `platform-config`.
       */
      repositories?: string[];
    };
  };
}
