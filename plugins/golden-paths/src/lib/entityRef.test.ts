import { isEntityRef } from './entityRef';

describe('isEntityRef', () => {
  it.each(['user:default/ana', 'group:platform-team', 'ana.b_c-1'])(
    'takes %s',
    text => {
      expect(isEntityRef(text, 'user')).toBe(true);
    },
  );

  it.each([
    '',
    '?',
    'external:argo-cd',
    'plugin:scaffolder',
    'two words',
    'user:/ana',
    'user:default/-',
  ])('leaves %j as it is', text => {
    expect(isEntityRef(text, 'user')).toBe(false);
  });

  it('needs a kind', () => {
    expect(isEntityRef('ana')).toBe(false);
  });
});
