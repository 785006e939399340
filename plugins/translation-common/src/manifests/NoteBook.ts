import { toDns1123Label } from '../dns1123';
import { TranslationNote } from '../types';
import { KubernetesObject, Translation } from './types';

/** What a translation has to tell, collected on the way. */
export class NoteBook {
  readonly #losses: TranslationNote[] = [];
  readonly #questions: TranslationNote[] = [];

  loss(rule: string, field: string, message: string): void {
    this.#losses.push({ rule, message, field });
  }

  question(rule: string, field: string, message: string): void {
    this.#questions.push({ rule, message, field });
  }

  /** The name that Kubernetes takes; says so when it is another one. */
  name(name: string, field = 'name'): string {
    const { label, changed } = toDns1123Label(name);
    if (changed) {
      this.loss(
        'name-changed',
        field,
        `“${name}” is not a name that Kubernetes takes; it is called “${label}” there.`,
      );
    }
    return label;
  }

  /** Names for all of them that differ, even where the names they come from become the same one. */
  names(names: readonly string[], field: string): string[] {
    const taken = new Set<string>();
    return names.map((name, index) => {
      const own = this.name(name, `${field}[${index}]`);
      let free = own;
      for (let suffix = 2; taken.has(free); suffix++) {
        free = toDns1123Label(`${own}-${suffix}`).label;
      }
      taken.add(free);
      return free;
    });
  }

  answer(manifests: KubernetesObject[]): Translation {
    return { manifests, losses: this.#losses, questions: this.#questions };
  }
}
