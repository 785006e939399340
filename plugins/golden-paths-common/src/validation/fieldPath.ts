import { FieldPath } from './types';

const plain = /^[A-Za-z_$][A-Za-z0-9_$-]*$/;

/** `['spec', 'ports', 0, 'port']` as `spec.ports[0].port`; keys with dots or slashes are quoted. */
export function formatFieldPath(path: FieldPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') {
      text += `[${step}]`;
    } else if (plain.test(step)) {
      text += text ? `.${step}` : step;
    } else {
      text += `[${JSON.stringify(step)}]`;
    }
  }
  return text;
}

/** The steps of a JSON pointer (RFC 6901) into `value`; its tokens alone do not tell an index from a key. */
export function parsePointer(pointer: string, value: unknown): FieldPath {
  const path: Array<string | number> = [];
  let current = value;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replace(/~1/g, '/').replace(/~0/g, '~');
    if (Array.isArray(current)) {
      const index = Number(key);
      path.push(index);
      current = current[index];
    } else {
      path.push(key);
      current = (current as Record<string, unknown> | undefined)?.[key];
    }
  }
  return path;
}
