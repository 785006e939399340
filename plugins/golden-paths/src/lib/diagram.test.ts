import fc from 'fast-check';
import { DiagramBox, layoutDiagram } from './diagram';

const overlap = (a: DiagramBox, b: DiagramBox) =>
  a.x < b.x + b.width &&
  b.x < a.x + a.width &&
  a.y < b.y + b.height &&
  b.y < a.y + a.height;

it('draws every kind once, inside the picture, without overlap', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }),
      fc.constantFrom('across', 'down'),
      (kinds, direction) => {
        const { boxes, arrows, width, height } = layoutDiagram({
          form: 'Form',
          kinds,
          change: 'Change',
          cluster: 'Cluster',
          direction,
        });
        expect(
          boxes.filter(box => box.role === 'kind').map(box => box.label),
        ).toEqual(kinds);
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          expect(
            boxes.some(other => other !== box && overlap(box, other)),
          ).toBe(false);
        }
        const joints = direction === 'down' ? 3 : 2 * kinds.length + 1;
        expect(arrows).toHaveLength(kinds.length > 0 ? joints : 2);
      },
    ),
  );
});
