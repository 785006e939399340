const protocols = new Set([
  'http:',
  'https:',
  'ssh:',
  'git:',
  'svn:',
  'svn+ssh:',
]);

/**
 * The address of a repository without what would let somebody in.
 *
 * @returns undefined when it is no address of one
 */
export function repositoryAddressOf(
  text: string,
): { address: string; secretRemoved: boolean } | undefined {
  if (/^[\w.-]+@[\w.-]+:[^\s:@]+$/.test(text)) {
    return { address: text, secretRemoved: false };
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (!protocols.has(url.protocol) || url.hostname === '') {
    return undefined;
  }
  // In `ssh://git@host` it is the name of the service.
  const secretRemoved =
    url.password !== '' ||
    (url.username !== '' && url.protocol.startsWith('http')) ||
    url.search !== '';
  if (!secretRemoved) {
    return { address: text, secretRemoved };
  }
  url.password = '';
  url.search = '';
  if (url.protocol.startsWith('http')) {
    url.username = '';
  }
  return { address: url.toString(), secretRemoved };
}
