import { ResponseError } from '@backstage/errors';
import type {
  Application,
  ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';
import { application } from '../../__testUtils__/content';
import { applyPatch } from '../../lib/applicationPatch';
import { ApplicationEditor, type ApplicationSource } from './ApplicationEditor';

/** A backend that holds one application and answers when it is told to. */
class FakeSource implements ApplicationSource {
  current: Application;
  readonly received: [number, ApplicationPatch][] = [];
  #answers: (() => void)[] = [];

  constructor(initial: Application) {
    this.current = initial;
  }

  async update(_id: string, version: number, patch: ApplicationPatch) {
    this.received.push([version, patch]);
    await new Promise<void>(resolve => this.#answers.push(resolve));
    if (version !== this.current.version) {
      throw await ResponseError.fromResponse(
        Response.json({ error: { message: 'Changed' } }, { status: 412 }),
      );
    }
    this.current = {
      ...applyPatch(this.current, patch),
      confirmed: patch.confirmed ?? true,
      version: version + 1,
    };
    return this.current;
  }

  async reload() {
    return this.current;
  }

  async answer() {
    this.#answers.shift()?.();
    await new Promise(resolve => setTimeout(resolve));
  }
}

const { id } = application('shop');

function setUp() {
  const source = new FakeSource(application('shop'));
  const editor = new ApplicationEditor([source.current], source);
  const shown = () => editor.getState().applications[0];
  return { source, editor, shown };
}

describe('ApplicationEditor', () => {
  it('shows a change at once and saves it with the version that was read', async () => {
    const { source, editor, shown } = setUp();
    editor.save(id, { disposition: 'rehost' });
    expect(shown().disposition).toBe('rehost');
    expect(editor.getState().last?.status).toBe('saving');
    await source.answer();
    expect(source.received).toEqual([[1, { disposition: 'rehost' }]]);
    expect(editor.getState().last).toMatchObject({
      status: 'saved',
      name: 'shop',
    });
    expect(shown()).toEqual(source.current);
  });

  it('sends nothing when nothing changes', () => {
    const { source, editor } = setUp();
    editor.save(id, { name: 'shop' });
    expect(source.received).toEqual([]);
  });

  it('sends quick changes one after the other, so that nobody conflicts with themselves', async () => {
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

  it('takes the last save back', async () => {
    const { source, editor, shown } = setUp();
    editor.save(id, { disposition: 'rehost' });
    await source.answer();
    editor.undo();
    await source.answer();
    expect(shown()).toMatchObject({ disposition: undefined, confirmed: false });
    expect(editor.getState().last?.status).toBe('undone');
  });

  it('keeps a change that came too late, and applies it when one says so', async () => {
    const { source, editor, shown } = setUp();
    source.current = { ...source.current, name: 'theirs', version: 2 };
    editor.save(id, { name: 'mine' });
    await source.answer();
    expect(shown().name).toBe('theirs');
    expect(editor.getState().unsaved[id]).toMatchObject({
      kind: 'conflict',
      mine: { name: 'mine' },
    });

    editor.applyMine(id);
    await source.answer();
    expect(source.current.name).toBe('mine');
    expect(editor.getState().unsaved).toEqual({});
  });

  it('keeps what waited behind a change that failed', async () => {
    const { source, editor } = setUp();
    source.current = { ...source.current, version: 2 };
    editor.save(id, { name: 'mine' });
    editor.save(id, { disposition: 'retain' });
    await source.answer();
    expect(editor.getState().unsaved[id].mine).toEqual({
      name: 'mine',
      disposition: 'retain',
    });
    editor.discardMine(id);
    expect(editor.getState().unsaved).toEqual({});
    expect(source.received).toHaveLength(1);
  });
});
