import { InputError } from '@backstage/errors';

const maxPathLength = 1024;
const maxSegmentLength = 255;

/** Manifests lie three to ten folders deep. Every folder above a file is looked up before it is written. */
const maxSegments = 32;

// The repository itself, the files whose content makes git run or fetch something in a clone, and the short names that
// Windows has for them (`GIT~1`, `GITMOD~1`, `GI7EBA~1`). Not `.github` or `.gitkeep`, which mean nothing to git.
const gitName = /^(?:\.git|\.gitmodules|\.gitattributes|g[a-z0-9]{0,5}~\d+)$/i;
// Windows ignores spaces and dots at the end, and what follows a colon names a stream of the same file.
const windowsSuffix = /[ .]*(?::.*)?$/;
// Zero-width and direction marks: they hide what a name says, and some file systems drop them.
const invisible =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) {
      return true;
    }
  }
  return false;
}

/**
 * A path inside a repository, in git's own spelling (`a/b/c`).
 *
 * @throws InputError when it is absolute, leaves the repository, names git's own files or hides characters
 */
export function parseRepositoryPath(path: string, what = 'path'): string {
  const refuse = (reason: string): never => {
    throw new InputError(`The ${what} ${JSON.stringify(path)} ${reason}`);
  };
  if (!path) {
    refuse('is empty');
  }
  if (path.length > maxPathLength) {
    refuse(`is longer than ${maxPathLength} characters`);
  }
  if (hasControlCharacter(path) || invisible.test(path)) {
    refuse('has control characters or invisible characters');
  }
  if (path.includes('\\')) {
    refuse('has a backslash; separate folders with /');
  }
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) {
    refuse('is absolute');
  }
  const segments = path.replace(/\/$/, '').split('/');
  if (segments.length > maxSegments) {
    refuse(`is more than ${maxSegments} folders deep`);
  }
  for (const segment of segments) {
    if (segment === '' || segment === '.' || segment === '..') {
      refuse('has an empty, "." or ".." segment');
    }
    if (segment.length > maxSegmentLength) {
      refuse(`has a segment longer than ${maxSegmentLength} characters`);
    }
    if (gitName.test(segment.replace(windowsSuffix, ''))) {
      refuse("names one of git's own files");
    }
  }
  return segments.join('/');
}

/** @throws InputError unless it is the name of a branch that a change may target */
export function parseBaseBranch(name: string): string {
  const valid =
    /^[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$/.test(name) &&
    !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$/.test(name);
  if (!valid) {
    throw new InputError(`${JSON.stringify(name)} is not a branch name`);
  }
  if (name.startsWith('crosswalk/')) {
    throw new InputError(
      `${name} is the branch of a change; changes cannot be merged into it`,
    );
  }
  return name;
}

const transliterated = /[\u0300-\u036f]/g;

/** Words of a title, fit for a branch name. Never empty. */
export function slugify(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(transliterated, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '');
  return slug || 'change';
}
