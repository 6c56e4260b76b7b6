import SQL
import Store

/// The whole schema: every room's steps, run in the order of their names.
let migrator = Migrator(
  accountsMigrations + directoryMigrations + journalMigrations + notificationsMigrations
    + peopleMigrations)
