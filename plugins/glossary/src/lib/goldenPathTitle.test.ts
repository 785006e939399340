import { goldenPathTitle } from './goldenPathTitle';

it.each([
  ['run-vm-on-kubevirt', 'Run VM on KubeVirt'],
  ['expose-service', 'Expose service'],
  ['', ''],
])('reads %s as “%s”', (name, title) => {
  expect(goldenPathTitle(name)).toBe(title);
});
