import fc from 'fast-check';
import { fittingLabels, type LabelBox } from './fittingLabels';

const box = fc.record({
  left: fc.integer({ min: -300, max: 300 }),
  top: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 1, max: 150 }),
  height: fc.integer({ min: 1, max: 30 }),
});
const overlap = (a: LabelBox, b: LabelBox) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

it('takes the first, none that is covered, and all that are free', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 60 }), labels => {
      const fitting = fittingLabels(labels);
      expect(fitting[0]).toBe(labels[0]);
      fitting.forEach((label, n) =>
        expect(fitting.slice(n + 1).some(other => overlap(label, other))).toBe(
          false,
        ),
      );
      labels
        .filter(label => !fitting.includes(label))
        .forEach(label =>
          expect(fitting.some(other => overlap(label, other))).toBe(true),
        );
    }),
  );
});
