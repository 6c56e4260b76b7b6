#ifndef CORDEE_SQLITE_SETTINGS_H
#define CORDEE_SQLITE_SETTINGS_H

/* SQLite counts every allocation under one lock that all connections share. Nobody here reads the
   count: leave it out. Only heard before the first connection; returns SQLite's own code. */
int cordee_sqlite_without_memory_count(void);

#endif
