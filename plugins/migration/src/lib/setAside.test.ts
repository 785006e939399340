import { setAsideReason } from './setAside';

const none = { template: false, placeholder: false };

describe('setAsideReason', () => {
  it.each([
    [none, undefined],
    [{ ...none, systemAgent: false }, undefined],
    [{ ...none, template: true }, 'template'],
    [{ ...none, placeholder: true }, 'placeholder'],
    [{ ...none, systemAgent: true }, 'systemAgent'],
  ])('of %j is %s', (vm, reason) => {
    expect(setAsideReason(vm)).toBe(reason);
  });
});
