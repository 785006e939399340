// @ts-check

/*
 * What was found out about each VM when it was written, so that lists filter and count by it.
 *
 * The answers of all rules are one text of one letter each, by the position of the rule: counting and filtering by any
 * rule is then one `substr`, and a new rule needs no new column.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('virtual_machines', table => {
    table.string('readiness', 24).notNullable().defaultTo('unknown');
    table
      .string('answers', 64)
      .notNullable()
      .defaultTo('')
      .comment('r, o or u: raised, ok or unknown, one letter a rule');
    table.boolean('idle').notNullable().defaultTo(false);
    table
      .string('target_name', 63)
      .notNullable()
      .defaultTo('')
      .comment('DNS-1123 label, unique within the estate');
    table
      .boolean('renamed')
      .notNullable()
      .defaultTo(false)
      .comment('The target name is not the name');
    table
      .string('assessed_at', 32)
      .nullable()
      .comment('ISO 8601: what the answers take for now');
    table.index(['estate_id', 'name_key', 'key'], 'virtual_machines_by_name');
  });
  await knex.schema.alterTable('estates', table => {
    table
      .text('columns')
      .nullable()
      .comment('What people made of custom attributes and tags, JSON');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('virtual_machines', table => {
    table.dropIndex(
      ['estate_id', 'name_key', 'key'],
      'virtual_machines_by_name',
    );
  });
  // Not through the schema builder, which makes SQLite copy the table and with that cascade to what refers to it.
  for (const [table, column] of [
    ['estates', 'columns'],
    ['virtual_machines', 'assessed_at'],
    ['virtual_machines', 'renamed'],
    ['virtual_machines', 'target_name'],
    ['virtual_machines', 'idle'],
    ['virtual_machines', 'answers'],
    ['virtual_machines', 'readiness'],
  ]) {
    await knex.raw('alter table ?? drop column ??', [table, column]);
  }
};
