// @ts-check

/**
 * What the glossary remembers besides the concepts: how they changed, what is asked in vain, and what people say of them.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('glossary_sources', table => {
    table
      .text('waiting', 'longtext')
      .nullable()
      .comment('The last reading, as JSON, while it is sound but not served');
  });
  await knex.schema.createTable('glossary_state', table => {
    table.integer('id').primary();
    table
      .integer('revision')
      .notNullable()
      .comment(
        'Goes up whenever sources or snapshot change, so that replicas notice',
      );
  });
  await knex('glossary_state').insert({ id: 1, revision: 0 });
  await knex.schema.createTable('glossary_history', table => {
    table.increments('id');
    table.string('ref').notNullable();
    table.string('at').notNullable().comment('ISO time');
    table.string('change').notNullable();
    table.text('fields', 'longtext').notNullable().comment('As JSON');
    table.index(['ref', 'id']);
  });
  await knex.schema.createTable('glossary_gaps', table => {
    table
      .string('key')
      .primary()
      .comment('The query without what does not matter in it');
    table.string('query').notNullable();
    table.integer('count').notNullable();
    table.string('first_asked_at').notNullable().comment('ISO time');
    table.string('last_asked_at').notNullable().comment('ISO time');
  });
  await knex.schema.createTable('glossary_feedback', table => {
    table.string('id').primary();
    table.string('kind').notNullable();
    table.string('ref').nullable();
    table.text('text').notNullable();
    table.string('status').notNullable();
    table.string('created_at').notNullable().comment('ISO time');
    table.string('created_by').notNullable().comment('User entity ref');
    table.string('closed_at').nullable().comment('ISO time');
    table.string('closed_by').nullable().comment('User entity ref');
    table.index(['status', 'created_at', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('glossary_feedback');
  await knex.schema.dropTable('glossary_gaps');
  await knex.schema.dropTable('glossary_history');
  await knex.schema.dropTable('glossary_state');
  await knex.schema.alterTable('glossary_sources', table => {
    table.dropColumn('waiting');
  });
};
