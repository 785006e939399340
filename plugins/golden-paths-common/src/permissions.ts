import { createPermission } from '@backstage/plugin-permission-common';

/** See the paths that the portal offers. @public */
export const goldenPathsPathReadPermission = createPermission({
  name: 'golden-paths.path.read',
  attributes: { action: 'read' },
});

/** See proposed changes with their files and checks. @public */
export const goldenPathsChangeReadPermission = createPermission({
  name: 'golden-paths.change.read',
  attributes: { action: 'read' },
});

/** Propose a change, by hand or by running a path. @public */
export const goldenPathsChangeCreatePermission = createPermission({
  name: 'golden-paths.change.create',
  attributes: { action: 'create' },
});

/** Decide about a change: merge it or close it. @public */
export const goldenPathsChangeMergePermission = createPermission({
  name: 'golden-paths.change.merge',
  attributes: { action: 'update' },
});

/** Clone and fetch the repositories that the portal serves. @public */
export const goldenPathsGitReadPermission = createPermission({
  name: 'golden-paths.git.read',
  attributes: { action: 'read' },
});

/** Every permission of the plugin. @public */
export const goldenPathsPermissions = [
  goldenPathsPathReadPermission,
  goldenPathsChangeReadPermission,
  goldenPathsChangeCreatePermission,
  goldenPathsChangeMergePermission,
  goldenPathsGitReadPermission,
];
