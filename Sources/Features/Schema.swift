import SQL

/// The whole schema of the house: every room's steps, run in the order of their names.
package let schema = Migrator(
  accountsMigrations
    + appointmentsMigrations
    + contractsMigrations
    + controlsMigrations
    + diagnosisMigrations
    + directoryMigrations
    + exitsMigrations
    + followUpMigrations
    + guidanceMigrations
    + housingMigrations
    + jobApplicationsMigrations
    + journalMigrations
    + meetingsMigrations
    + mySpaceMigrations
    + notificationsMigrations
    + peopleMigrations
    + passIAEMigrations
    + siaoMigrations)
