export interface Config {
  crosswalk?: {
    roles?: {
      /**
       * Groups whose members may import, plan, publish and merge. Entity refs such as `group:default/platform-team`.
       */
      platform?: string[];
    };
  };
}
