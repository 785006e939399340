/** A text on a picture, in its pixels. */
export interface LabelBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Side of the fields in which boxes that may touch are looked for. */
const field = 64;

/** Which of the labels fit, taking the first ones first: none covers another one. */
export function fittingLabels<T extends LabelBox>(labels: Iterable<T>): T[] {
  const placed = new Map<string, LabelBox[]>();
  const fitting: T[] = [];
  for (const label of labels) {
    const fields = fieldsOf(label);
    const isFree = fields.every(key =>
      (placed.get(key) ?? []).every(other => !overlap(label, other)),
    );
    if (isFree) {
      fitting.push(label);
      for (const key of fields) {
        placed.set(key, [...(placed.get(key) ?? []), label]);
      }
    }
  }
  return fitting;
}

function fieldsOf({ left, top, width, height }: LabelBox): string[] {
  const keys: string[] = [];
  for (
    let x = Math.floor(left / field);
    x <= Math.floor((left + width) / field);
    x++
  ) {
    for (
      let y = Math.floor(top / field);
      y <= Math.floor((top + height) / field);
      y++
    ) {
      keys.push(`${x} ${y}`);
    }
  }
  return keys;
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
