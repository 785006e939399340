// @ts-check

/*
 * Estates of several sources: what each of them says of each VM, what came of it, and what every import changed.
 *
 * `virtual_machines` stays what everybody reads: the merge of all records. What there is when this comes is the one
 * source of its kind.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('estate_imports', table => {
    table
      .string('source_id', 63)
      .notNullable()
      .defaultTo('')
      .comment('The source whose former data it replaces');
    table
      .boolean('removes_source')
      .notNullable()
      .defaultTo(false)
      .comment('Takes what the source brought out of the estate');
  });
  await knex('estate_imports').update({ source_id: knex.ref('kind') });

  await knex.schema.alterTable('dependencies', table => {
    table.string('source_id', 63).notNullable().defaultTo('dependencies');
  });
  await knex.schema.alterTable('virtual_machines', table => {
    table
      .text('sources')
      .notNullable()
      .defaultTo('["rvtools"]')
      .comment('Ids of those who know it, JSON, the one believed first');
  });

  await knex.schema.createTable('estate_sources', table => {
    table.comment('Where data of an estate comes from');
    table
      .string('estate_id', 36)
      .notNullable()
      .references('id')
      .inTable('estates')
      .onDelete('CASCADE');
    table.string('id', 63).notNullable();
    table.string('kind', 32).notNullable();
    table.string('title', 255).notNullable();
    table.boolean('live').notNullable();
    table.text('coverage').nullable().comment('What it could say, JSON');
    table.text('infrastructure').nullable().comment('JSON');
    table.integer('items').notNullable().defaultTo(0);
    table.string('import_id', 36).nullable();
    table.string('imported_at', 32).nullable();
    table.text('error').nullable();
    table.string('failed_at', 32).nullable();
    table.primary(['estate_id', 'id']);
  });

  await knex.schema.createTable('virtual_machine_records', table => {
    table.comment('What each source says of each VM');
    table
      .string('estate_id', 36)
      .notNullable()
      .references('id')
      .inTable('estates')
      .onDelete('CASCADE');
    table.string('source_id', 63).notNullable();
    table.string('key', 255).notNullable().comment('As the source gives it');
    table
      .string('vm_key', 255)
      .notNullable()
      .comment('Of the VM of the estate that it is');
    table.string('digest', 64).notNullable().comment('SHA-256 of data');
    table.text('data').notNullable();
    table.primary(['estate_id', 'source_id', 'key']);
  });

  await knex.schema.createTable('virtual_machine_changes', table => {
    table.comment('What each import did to each VM');
    table
      .string('estate_id', 36)
      .notNullable()
      .references('id')
      .inTable('estates')
      .onDelete('CASCADE');
    table.string('import_id', 36).notNullable();
    table.string('key', 255).notNullable();
    table.text('name').notNullable();
    table.text('name_key').notNullable();
    table.string('change', 16).notNullable();
    table.string('at', 32).notNullable();
    table.text('fields').notNullable();
    table.primary(['estate_id', 'import_id', 'key']);
    table.index(['estate_id', 'key', 'at']);
  });

  await keepWhatThereIs(knex);
};

/** @param {import('knex').Knex} knex */
async function keepWhatThereIs(knex) {
  await knex('virtual_machine_records').insert(
    knex('virtual_machines').select(
      'estate_id',
      knex.raw("'rvtools'"),
      'key',
      'key',
      'digest',
      'data',
    ),
  );
  for (const [kind, table, title] of [
    ['rvtools', 'virtual_machines', 'RVTools'],
    ['dependencies', 'dependencies', 'Dependencies'],
  ]) {
    /** @type {{ estate_id: string, items: number | string }[]} */
    const held = await knex(table)
      .groupBy('estate_id')
      .select('estate_id')
      .count({ items: '*' });
    for (const { estate_id: estateId, items } of held) {
      const last = await knex('estate_imports')
        .where({
          estate_id: estateId,
          kind,
          status: 'succeeded',
          dry_run: false,
        })
        .orderBy('sequence', 'desc')
        .first('id', 'finished_at');
      await knex('estate_sources').insert({
        estate_id: estateId,
        id: kind,
        kind,
        title,
        live: false,
        items: Number(items),
        import_id: last?.id ?? null,
        imported_at: last?.finished_at ?? null,
      });
    }
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'virtual_machine_changes',
    'virtual_machine_records',
    'estate_sources',
  ]) {
    await knex.schema.dropTable(table);
  }
  // Not through the schema builder, which makes SQLite copy the table and with that cascade to what refers to it.
  for (const [table, column] of [
    ['virtual_machines', 'sources'],
    ['dependencies', 'source_id'],
    ['estate_imports', 'removes_source'],
    ['estate_imports', 'source_id'],
  ]) {
    await knex.raw('alter table ?? drop column ??', [table, column]);
  }
};
