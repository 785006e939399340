/** Node versions that Backstage 1.55 runs on. */
export const supportedNodeMajors = [22, 24];

/** @param {string} version such as `v24.9.0` */
export function isSupportedNode(version) {
  return supportedNodeMajors.includes(Number(/^v?(\d+)\./.exec(version)?.[1]));
}

/** @param {string} version such as `4.13.0` */
export function isSupportedYarn(version) {
  return /^4\.\d+\.\d+/.test(version.trim());
}
