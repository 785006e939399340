// @ts-check

/*
 * What a decision on an application rests on, and what people did to applications.
 *
 * A change keeps the application whole, as JSON, before and after: an undo puts back what was there, members included,
 * and a history tells the fields that differ. It outlives the application, which a merge removes.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('applications', table => {
    table
      .text('answers')
      .notNullable()
      .defaultTo('{}')
      .comment('Answers to the questionnaire by question, JSON');
    table.double('availability').nullable().comment('Percent');
    table.double('rto_minutes').nullable();
    table.double('rpo_minutes').nullable();
    table.text('data_protection').nullable();
    table.text('compliance').nullable();
    table.string('effort', 16).nullable();
  });
  // Blank is no answer; from now on it is not stored.
  await knex('applications')
    .whereRaw(`trim(description) = ''`)
    .update({ description: null });

  await knex.schema.createTable('application_changes', table => {
    table.comment('What operations did to applications, each to be undone');
    table.bigIncrements('sequence').comment('Order in which it happened');
    table.string('operation_id', 36).notNullable();
    table.string('kind', 16).notNullable();
    table
      .string('estate_id', 36)
      .notNullable()
      .references('id')
      .inTable('estates')
      .onDelete('CASCADE');
    table
      .string('application_id', 36)
      .notNullable()
      .comment('May be gone, so it refers to nothing');
    table.string('at', 32).notNullable().comment('ISO 8601');
    table.string('by', 255).notNullable().comment('Entity ref');
    table.integer('version_before').nullable().comment('Null: it is new');
    table.integer('version_after').nullable().comment('Null: it is gone');
    table.text('before').nullable();
    table.text('after').nullable();
    table.unique(['operation_id', 'application_id']);
    table.index(['application_id', 'sequence']);
    table.index(['estate_id']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('application_changes');
  await knex.schema.alterTable('applications', table => {
    table.dropColumns(
      'answers',
      'availability',
      'rto_minutes',
      'rpo_minutes',
      'data_protection',
      'compliance',
      'effort',
    );
  });
};
