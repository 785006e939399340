import { ResponseError } from '@backstage/errors';
import type {
  Application,
  ApplicationChange,
  ApplicationChangeRequest,
  ApplicationPatch,
  OperationItem,
  OperationResult,
} from '@crosswalk/backstage-plugin-migration-common';
import { application } from '../../../__testUtils__/content';
import { applyPatch } from '../../../lib/applicationPatch';
import { ApplicationEditor } from './ApplicationEditor';
import type { ApplicationSource } from './types';

const settled = () => new Promise(resolve => setTimeout(resolve));

/** A backend in memory that answers saves when it is told to. */
class FakeSource implements ApplicationSource {
  readonly stored: Map<string, Application>;
  readonly received: [number, ApplicationPatch][] = [];
  readonly requests: ApplicationChangeRequest[][] = [];
  readonly undone: string[] = [];
  readonly forbidden = new Set<string>();
  readonly history: (ApplicationChange & { id: string })[] = [];
  #answers: (() => void)[] = [];
  #operations = 0;

  constructor(initial: Application[]) {
    this.stored = new Map(initial.map(each => [each.id, each]));
  }

  change(id: string, patch: ApplicationPatch): Application {
    const known = this.stored.get(id)!;
    const saved = {
      ...applyPatch(known, patch),
      confirmed: patch.confirmed ?? true,
      version: known.version + 1,
    };
    this.stored.set(id, saved);
    return saved;
  }

  async update(id: string, version: number, patch: ApplicationPatch) {
    this.received.push([version, patch]);
    await new Promise<void>(resolve => this.#answers.push(resolve));
    if (version !== this.stored.get(id)?.version) {
      throw await ResponseError.fromResponse(
        Response.json({ error: { message: 'Changed' } }, { status: 412 }),
      );
    }
    const saved = this.change(id, patch);
    this.history.push({
      id,
      operationId: `op-${(this.#operations += 1)}`,
      version: saved.version,
    } as ApplicationChange & { id: string });
    return saved;
  }

  async bulk(changes: ApplicationChangeRequest[]): Promise<OperationResult> {
    this.requests.push(changes);
    return this.#operation(
      changes.map(({ id, version, patch }): OperationItem => {
        const known = this.stored.get(id);
        if (!known) {
          return { id, status: 'missing' };
        }
        if (this.forbidden.has(id)) {
          return { id, status: 'forbidden' };
        }
        return known.version === version
          ? { id, status: 'saved', application: this.change(id, patch) }
          : { id, status: 'conflict', application: known };
      }),
    );
  }

  async merge(id: string, _version: number, from: { id: string }[]) {
    from.forEach(each => this.stored.delete(each.id));
    return this.#operation([
      { id, status: 'saved', application: this.change(id, {}) },
      ...from.map((each): OperationItem => ({ id: each.id, status: 'saved' })),
    ]);
  }

  async split(id: string, _version: number, part: { name: string }) {
    const added = application(part.name);
    this.stored.set(added.id, added);
    return this.#operation([
      { id, status: 'saved', application: this.change(id, {}) },
      { id: added.id, status: 'saved', application: added },
    ]);
  }

  async undo(operationId: string): Promise<OperationResult> {
    this.undone.push(operationId);
    const change = this.history.find(each => each.operationId === operationId);
    if (change && this.stored.get(change.id)?.version !== change.version) {
      return this.#operation([{ id: change.id, status: 'conflict' }]);
    }
    return this.#operation(
      [...this.stored.values()].map(
        (each): OperationItem => ({
          id: each.id,
          status: 'saved',
          application: each,
        }),
      ),
    );
  }

  async reload(id: string) {
    return this.stored.get(id)!;
  }

  async changeOf(id: string, version: number) {
    return this.history.find(
      each => each.id === id && each.version === version,
    );
  }

  async answer() {
    this.#answers.shift()?.();
    await settled();
  }

  #operation(items: OperationItem[]): OperationResult {
    return { operationId: `op-${(this.#operations += 1)}`, items };
  }
}

const { id } = application('shop');

function setUp(...names: string[]) {
  const source = new FakeSource(
    ['shop', ...names].map(name => application(name)),
  );
  const editor = new ApplicationEditor([...source.stored.values()], source);
  const shown = () => editor.getState().applications[0];
  const outcome = () => editor.getState().outcome;
  const statuses = () => outcome()?.items.map(item => [item.name, item.status]);
  return { source, editor, shown, outcome, statuses };
}

describe('a save', () => {
  it('is shown at once and sent with the version that was read', async () => {
    const { source, editor, shown, outcome } = setUp();
    editor.save(id, { disposition: 'rehost' });
    expect(shown().disposition).toBe('rehost');
    expect(outcome()?.phase).toBe('running');
    await source.answer();
    expect(source.received).toEqual([[1, { disposition: 'rehost' }]]);
    expect(outcome()).toMatchObject({
      kind: 'update',
      phase: 'done',
      name: 'shop',
      rebased: 0,
    });
    expect(shown()).toEqual(source.stored.get(id));
  });

  it('is not sent when nothing changes', () => {
    const { source, editor } = setUp();
    editor.save(id, { name: 'shop' });
    expect(source.received).toEqual([]);
  });

  it('waits for the one before it, so that nobody conflicts with themselves', async () => {
    const { source, editor, shown } = setUp();
    editor.save(id, { disposition: 'rehost' });
    editor.save(id, { disposition: 'retire' });
    editor.save(id, { name: 'store' });
    expect(source.received).toHaveLength(1);
    expect(shown()).toMatchObject({ disposition: 'retire', name: 'store' });
    await source.answer();
    await source.answer();
    expect(source.received[1]).toEqual([
      2,
      { disposition: 'retire', name: 'store' },
    ]);
    expect(editor.getState().unsaved).toEqual({});
  });

  it('goes on top of what somebody else changed in other fields', async () => {
    const { source, editor, shown, outcome } = setUp();
    source.change(id, { name: 'theirs' });
    editor.save(id, { criticality: 'high' });
    await source.answer();
    await source.answer();
    expect(source.received).toEqual([
      [1, { criticality: 'high' }],
      [2, { criticality: 'high' }],
    ]);
    expect(shown()).toMatchObject({ name: 'theirs', criticality: 'high' });
    expect(outcome()).toMatchObject({ phase: 'done', rebased: 1 });
  });

  it('has nothing to send, and nothing to take back, when somebody else did the same', async () => {
    const { source, editor, outcome } = setUp();
    source.change(id, { criticality: 'high' });
    editor.save(id, { criticality: 'high' });
    await source.answer();
    expect(source.received).toHaveLength(1);
    expect(outcome()).toMatchObject({ phase: 'done', unchanged: 1 });
    expect(editor.getState().canUndo).toBe(false);
  });

  it('is kept when both set the same field, and overwrites nothing until one decides', async () => {
    const { source, editor, shown, statuses } = setUp();
    source.change(id, { name: 'theirs', owner: 'group:default/them' });
    editor.save(id, {
      name: 'mine',
      owner: 'group:default/us',
      criticality: 'high',
    });
    await source.answer();
    expect(source.received).toHaveLength(1);
    expect(shown().name).toBe('theirs');
    expect(statuses()).toEqual([['theirs', 'conflict']]);
    expect(editor.getState().unsaved[id].conflicts).toEqual([
      { field: 'name', mine: 'mine', theirs: 'theirs' },
      {
        field: 'owner',
        mine: 'group:default/us',
        theirs: 'group:default/them',
      },
    ]);

    editor.resolve(id, ['name']);
    await source.answer();
    expect(source.stored.get(id)).toMatchObject({
      name: 'mine',
      owner: 'group:default/them',
      criticality: 'high',
    });
    expect(editor.getState().unsaved).toEqual({});
  });

  it('keeps what waited behind a change that failed', async () => {
    const { source, editor } = setUp();
    source.change(id, { name: 'theirs' });
    editor.save(id, { name: 'mine' });
    editor.save(id, { disposition: 'retain' });
    await source.answer();
    expect(editor.getState().unsaved[id].mine).toEqual({
      name: 'mine',
      disposition: 'retain',
    });
    editor.discard(id);
    expect(editor.getState().unsaved).toEqual({});
    expect(source.received).toHaveLength(1);
  });
});

describe('several at once', () => {
  const ids = ['a-shop', 'a-mail', 'a-wiki', 'a-fax'];

  it('say what became of each', async () => {
    const { source, editor, statuses, outcome } = setUp('mail', 'wiki', 'fax');
    source.forbidden.add('a-mail');
    source.stored.delete('a-wiki');
    source.change('a-fax', { owner: 'group:default/them' });
    await editor.saveAll(ids, { owner: 'group:default/us' });
    expect(statuses()).toEqual([
      ['shop', 'saved'],
      ['mail', 'forbidden'],
      ['wiki', 'missing'],
      ['fax', 'conflict'],
    ]);
    expect(outcome()).toMatchObject({ kind: 'bulk', phase: 'done' });
    expect(editor.getState().unsaved['a-fax'].conflicts).toHaveLength(1);
    expect(
      editor.getState().applications.map(each => [each.name, each.owner]),
    ).toEqual([
      ['shop', 'group:default/us'],
      ['mail', undefined],
      ['fax', 'group:default/them'],
    ]);
  });

  it('send those again that somebody changed elsewhere', async () => {
    const { source, editor, statuses, outcome } = setUp('mail');
    source.change('a-mail', { name: 'post' });
    await editor.saveAll(ids.slice(0, 2), { disposition: 'retire' });
    expect(source.requests.map(changes => changes.length)).toEqual([2, 1]);
    expect(statuses()).toEqual([
      ['shop', 'saved'],
      ['mail', 'saved'],
    ]);
    expect(outcome()?.rebased).toBe(1);
    expect(source.stored.get('a-mail')).toMatchObject({
      name: 'post',
      disposition: 'retire',
    });
    await editor.undo();
    expect(source.undone).toEqual(['op-2', 'op-1']);
  });

  it('leave those alone that are so already', async () => {
    const { source, editor, outcome } = setUp('mail');
    source.change('a-mail', { criticality: 'high' });
    editor.add([source.stored.get('a-mail')!]);
    await editor.saveAll(ids.slice(0, 2), { criticality: 'high' });
    expect(source.requests).toEqual([
      [{ id: 'a-shop', version: 1, patch: { criticality: 'high' } }],
    ]);
    expect(outcome()?.unchanged).toBe(1);
  });

  it('are sent in parts, and say when no answer came', async () => {
    const names = Array.from({ length: 600 }, (_, n) => `app-${n}`);
    const { source, editor, outcome } = setUp(...names);
    const bulk = source.bulk.bind(source);
    source.bulk = async changes => {
      if (source.requests.length === 1) throw new Error('Away');
      return bulk(changes);
    };
    await editor.saveAll(source.stored.keys(), { environment: 'test' });
    const failed = outcome()!.items.filter(each => each.status === 'failed');
    expect(source.requests[0]).toHaveLength(500);
    expect(failed).toHaveLength(101);
    expect(outcome()?.error?.message).toBe('Away');
  });

  it('wait for a save on its way, and hold what comes after them', async () => {
    const { source, editor } = setUp();
    editor.save(id, { name: 'store' });
    const several = editor.saveAll([id], { disposition: 'retire' });
    await settled();
    expect(source.requests).toEqual([]);
    await source.answer();
    await several;
    expect(source.requests).toEqual([
      [{ id, version: 2, patch: { disposition: 'retire' } }],
    ]);
  });
});

describe('undo', () => {
  it('takes a save back through the operation that the history names', async () => {
    const { source, editor, outcome } = setUp();
    editor.save(id, { disposition: 'rehost' });
    await source.answer();
    await editor.undo();
    expect(source.undone).toEqual(['op-1']);
    expect(outcome()).toMatchObject({
      kind: 'undo',
      phase: 'done',
      name: 'shop',
    });
    expect(editor.getState().canUndo).toBe(false);
  });

  it('leaves alone what somebody changed since', async () => {
    const { source, editor, shown, statuses } = setUp();
    editor.save(id, { disposition: 'rehost' });
    await source.answer();
    source.change(id, { name: 'theirs' });
    await editor.undo();
    expect(statuses()).toEqual([['theirs', 'conflict']]);
    expect(shown().name).toBe('theirs');
  });

  it('goes back step by step', async () => {
    const { source, editor } = setUp('mail');
    await editor.saveAll([id], { disposition: 'retire' });
    await editor.merge(id, ['a-mail']);
    await editor.undo();
    await editor.undo();
    expect(source.undone).toEqual(['op-2', 'op-1']);
    expect(editor.getState().canUndo).toBe(false);
  });
});

describe('the members', () => {
  it('of merged applications go to the one that stays', async () => {
    const { editor, statuses } = setUp('mail');
    await editor.merge(id, ['a-mail']);
    expect(editor.getState().applications.map(each => each.name)).toEqual([
      'shop',
    ]);
    expect(statuses()).toEqual([
      ['shop', 'saved'],
      ['mail', 'saved'],
    ]);
  });

  it('of a split make a new application', async () => {
    const { editor, statuses } = setUp();
    await editor.split(id, { name: 'shop-db', virtualMachineKeys: ['vm:1'] });
    expect(editor.getState().applications).toHaveLength(2);
    expect(statuses()).toEqual([
      ['shop', 'saved'],
      ['shop-db', 'saved'],
    ]);
  });

  it('stay where they are when the backend refuses', async () => {
    const { source, editor, outcome } = setUp('mail');
    source.merge = async () => {
      throw new Error('Not yours');
    };
    await editor.merge(id, ['a-mail']);
    expect(editor.getState().applications).toHaveLength(2);
    expect(outcome()?.error?.message).toBe('Not yours');
    expect(editor.getState().canUndo).toBe(false);
  });
});
